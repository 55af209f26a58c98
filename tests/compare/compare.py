"""Tables of what documents cost: with Gradus, with typst for Python and with WeasyPrint.

    compare.py --gradus PROGRAM --speed BENCHMARK --fonts FOLDER SCHOOL...

All figures are of one run on one machine. What is counted is the time of the processor, since other programs may
share it; ratios say more than milliseconds.
"""

import argparse
import json
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

# Pages that WeasyPrint makes: it is slow.
TWINS = 20


def run(command, folder=None):
    """Runs a command: seconds of the processor and of the clock, and the most memory in MB."""
    start = time.monotonic()
    child = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode not in (0, 1):
        sys.exit(f"{' '.join(map(str, command))} ended with {child.returncode}")
    return used.ru_utime + used.ru_stime, time.monotonic() - start, used.ru_maxrss / 1024


def each(items, work):
    """Milliseconds of the processor for each item, and the bytes that came of it."""
    start, size = time.process_time(), 0
    for item in items:
        size += len(work(item))
    return (time.process_time() - start) * 1000 / len(items), size // len(items)


def with_gradus(speed, count):
    """Milliseconds for a report and for its text floor, as the benchmark counts them."""
    told = subprocess.run([speed, "pages"], capture_output=True, text=True, check=True).stdout
    print(told)
    found = [
        tuple(float(number) for number in match)
        for match in re.findall(r"([\d.]+) for layout, ([\d.]+) for PDF", told)
    ]
    (layout, export), floor = found[0], found[1]
    return layout + export, sum(floor)


def with_typst(speed, school, fonts, folder):
    """The same templates and views in the Python binding of typst."""
    import typst

    subprocess.run([speed, "views", school, folder], check=True)
    shared = folder / "shared"
    for template in shared.rglob("*.typ"):
        # The binding cannot be told that a cell heads its row.
        text = template.read_text()
        template.write_text(text.replace('pdf.header-cell(scope: "row", ', "(it => it)("))
    # Gradus gives each file its title after layout; one for all leaves the binding what it has laid out before.
    main = shared / "main.typ"
    main.write_text('#set document(title: "Progress report")\n#include "report.typ"\n')
    compiler = typst.Compiler(
        str(main), root=str(shared), font_paths=[str(fonts)], ignore_system_fonts=True
    )

    def one(view):
        said = json.loads(view.read_text())
        words = json.dumps({part: said[part] for part in ("lang", "dir", "words")})
        if not (shared / "words.json").exists() or (shared / "words.json").read_text() != words:
            (shared / "words.json").write_text(words)
        shutil.copyfile(view, shared / "data.json")
        return compiler.compile(
            input=str(main), format="pdf", pdf_standards=["ua-1", "a-2a"], timestamp=0
        )

    return each(sorted((folder / "views").iterdir()), one)


def with_weasyprint(out):
    """The copies for screens, which say the same."""
    import weasyprint

    twins = sorted(Path(out).rglob("reports/*.html"))[:TWINS]
    if not twins:
        return None
    return each(twins, lambda twin: weasyprint.HTML(filename=str(twin)).write_pdf(pdf_variant="pdf/ua-1"))


def size_of(folder):
    return sum(path.stat().st_size for path in Path(folder).rglob("*") if path.is_file())


def whole(gradus, school):
    """The command for a whole school: the first time, again, and with one more rating."""
    students = sum(1 for _ in open(school / "school" / "students.csv")) - 1
    rows = sum(1 for _ in open(school / "evidence" / "evidence.csv")) - 1
    build = [gradus, "build", "reports", "transcripts"]
    shutil.rmtree(school / "out", ignore_errors=True)
    _, _, reading = run([gradus, "check"], school)
    clean = run(build, school)
    documents = len(list((school / "out").rglob("*.pdf")))
    again = run(build, school)
    evidence = school / "evidence" / "evidence.csv"
    text = evidence.read_text()
    head, *lines = text.splitlines()
    last = lines[-1].split(",")
    last[0] = "one-more"
    evidence.write_text(text.rstrip("\n") + "\n" + ",".join(last) + "\n")
    changed = run(build, school)
    evidence.write_text(text)
    print(
        f"| {students:,} | {rows:,} | {documents:,} | {clean[0]:.1f} s | {clean[1]:.1f} s | "
        f"{reading:.0f} MB | {clean[2]:.0f} MB | {size_of(school / 'out') >> 20} MB | "
        f"{again[0]:.2f} s | {changed[0]:.2f} s |",
        flush=True,
    )


def threads_and_processes(gradus, school):
    """One program with as many threads as there are cores, beside as many programs with one."""
    cores = os.cpu_count()
    build = [gradus, "build", "reports", "transcripts"]
    spread = {"threads": [], "processes": []}
    for _ in range(3):
        shutil.rmtree(school / "out", ignore_errors=True)
        spread["threads"].append(run([*build, "--jobs", str(cores)], school)[1])
        for part in school.glob("out*"):
            shutil.rmtree(part)
        start = time.monotonic()
        parts = [
            subprocess.Popen(
                [*build, "--jobs", "1", "--shard", f"{part + 1}/{cores}"],
                cwd=school, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            )
            for part in range(cores)
        ]
        for part in parts:
            part.wait()
        spread["processes"].append(time.monotonic() - start)
        for part in school.glob("out*"):
            shutil.rmtree(part)
    threads, processes = min(spread["threads"]), min(spread["processes"])
    print(
        f"\n{cores} threads: {threads:.1f} s; {cores} processes, a share each: {processes:.1f} s; "
        f"threads at {processes / threads:.2f} of processes"
    )


def main():
    told = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    told.add_argument("--gradus", type=Path, required=True)
    told.add_argument("--speed", type=Path, required=True)
    told.add_argument("--fonts", type=Path, required=True)
    told.add_argument("schools", type=Path, nargs="+")
    told = told.parse_args()
    schools = sorted(told.schools, key=lambda school: (school / "school" / "students.csv").stat().st_size)

    few = schools[0]
    report, floor = with_gradus(told.speed, 100)
    with tempfile.TemporaryDirectory() as folder:
        binding, binding_size = with_typst(told.speed, few, told.fonts, Path(folder))
    run([told.gradus, "build", "reports"], few)
    twins = with_weasyprint(few / "out")
    print("| a report | ms of one core | beside Gradus |")
    print("|---|---|---|")
    print(f"| Gradus | {report:.1f} | 1 |")
    print(f"| its words as plain paragraphs, in Gradus | {floor:.1f} | {floor / report:.2f} |")
    print(f"| the same template and data, typst for Python | {binding:.1f} | {binding / report:.2f} |")
    if twins:
        print(f"| the copy for screens, WeasyPrint | {twins[0]:.0f} | {twins[0] / report:.0f} |")
    print("\n| students | ratings | documents | CPU | wall | reading | peak | output | again | one rating more |")
    print("|---|---|---|---|---|---|---|---|---|---|")
    for school in schools:
        whole(told.gradus, school)
    threads_and_processes(told.gradus, few)


if __name__ == "__main__":
    main()
