#!/usr/bin/env python3
"""Makes what schools install: make.py [FOLDER]

An archive for the machine it runs on, a wheel and a crate, and a Debian package where there is
dpkg-deb. The same commit gives the same bytes: what is packed bears the day of the commit, and no
path of this machine is in the program. Works on Linux, macOS and Windows, with Rust and Python.
"""

import gzip
import io
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import venv
import zipfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
MATURIN = "maturin==1.16.0"
WHEEL = "wheel==0.45.1"
WINDOWS = os.name == "nt"

# Where each kind of completions is looked for, below the folder `share`.
COMPLETIONS = {
    "bash": "bash-completion/completions/gradus",
    "zsh": "zsh/site-functions/_gradus",
    "fish": "fish/vendor_completions.d/gradus.fish",
}


def main():
    out = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / "target/packages").resolve()
    out.mkdir(parents=True, exist_ok=True)
    os.chdir(ROOT)
    version = re.search(r'^version = "(.*)"', pathlib.Path("Cargo.toml").read_text(), re.M)[1]
    os.environ["SOURCE_DATE_EPOCH"] = run("git", "log", "-1", "--format=%ct").strip()
    home = os.environ.get("CARGO_HOME") or pathlib.Path.home() / ".cargo"
    os.environ["RUSTFLAGS"] = f"--remap-path-prefix={home}=/cargo --remap-path-prefix={ROOT}=/gradus"

    program = compile_program()
    files = staged(program)
    archive(files, out, f"gradus-{version}-{host()}")
    if shutil.which("dpkg-deb"):
        debian(files, program, out, version)
    wheel(out)
    crate(out, version)


def compile_program():
    do("cargo", "build", "--release", "--locked", "--bin", "gradus")
    folder = pathlib.Path(os.environ.get("CARGO_TARGET_DIR", "target")) / "release"
    return folder / ("gradus.exe" if WINDOWS else "gradus")


def staged(program):
    """What is installed, by its path below `/usr`: bytes, and whether it is a program."""
    files = {f"bin/{program.name}": (program.read_bytes(), True)}
    for name, page in manual(program).items():
        files[f"share/man/man1/{name}.1.gz"] = (zipped(page), False)
    for shell, path in COMPLETIONS.items():
        files[f"share/{path}"] = (run_bytes(program, "completions", shell), False)
    doc = "share/doc/gradus"
    files[f"{doc}/changelog.gz"] = (zipped(pathlib.Path("CHANGELOG.md").read_bytes()), False)
    licences = run_bytes(sys.executable, "tests/packages/copyright.py")
    files[f"{doc}/copyright"] = (licences, False)
    return files


def manual(program):
    """The pages of the manual by their names: of the program, and of every command that a page names."""
    pages, wanted = {}, ["gradus"]
    for name in wanted:
        page = run_bytes(program, "man", *name.split("-")[1:])
        pages[name] = page
        below = re.findall(rf"{name}-[a-z]+(?=\(1\))", page.decode().replace("\\-", "-"))
        wanted += [other for other in below if other not in wanted and not other.endswith("-help")]
    return pages


def archive(files, out, name):
    files = dict(files)
    for file in ["README.md", "LICENSE-MIT", "LICENSE-APACHE"]:
        files[file] = (pathlib.Path(file).read_bytes(), False)
    if WINDOWS:
        write_zip(files, out / f"{name}.zip", name)
    else:
        (out / f"{name}.tar.gz").write_bytes(zipped(tar(files, name)))


def tar(files, name):
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w", format=tarfile.USTAR_FORMAT) as tape:
        for path, (data, executable) in sorted(files.items()):
            entry = tarfile.TarInfo(f"{name}/{path}")
            entry.size, entry.mtime = len(data), epoch()
            entry.mode = 0o755 if executable else 0o644
            tape.addfile(entry, io.BytesIO(data))
    return packed.getvalue()


def write_zip(files, to, name):
    with zipfile.ZipFile(to, "w", zipfile.ZIP_DEFLATED) as packed:
        for path, (data, _) in sorted(files.items()):
            packed.writestr(zipfile.ZipInfo(f"{name}/{path}"), data, zipfile.ZIP_DEFLATED)


def debian(files, program, out, version):
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder) / "gradus"
        for path, (data, executable) in files.items():
            file = root / "usr" / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
            file.chmod(0o755 if executable else 0o644)
        architecture = run("dpkg", "--print-architecture").strip()
        words = {
            "VERSION": version,
            "ARCH": architecture,
            "SIZE": str(sum(len(data) for data, _ in files.values()) // 1024),
            "LIBC": libc(program),
        }
        control = pathlib.Path("tests/packages/control").read_text()
        for word, value in words.items():
            control = control.replace(f"@{word}@", value)
        (root / "DEBIAN").mkdir()
        (root / "DEBIAN/control").write_text(control)
        for path in [root, *root.rglob("*")]:
            if path.is_dir():
                path.chmod(0o755)
        package = out / f"gradus_{version}_{architecture}.deb"
        do("dpkg-deb", "--root-owner-group", "-Zxz", "--build", root, package)


def libc(program):
    """The newest version of the C library that the program asks for."""
    versions = re.findall(rb"GLIBC_([0-9.]+)", program.read_bytes())
    return max(versions, key=lambda v: [int(n) for n in v.split(b".") if n]).decode()


def wheel(out):
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
        bin = pathlib.Path(folder) / ("Scripts" if WINDOWS else "bin")
        do(bin / "python", "-m", "pip", "install", "--quiet", MATURIN, WHEEL)
        made = pathlib.Path(folder) / "made"
        do(bin / "maturin", "build", "--release", "--locked", "--bindings", "bin", "--out", made)
        without_our_folder(bin / "python", next(made.iterdir()), out)


def without_our_folder(python, made, out):
    """The list of components in a wheel names the folder in which the program was compiled."""
    do(python, "-m", "wheel", "unpack", "--dest", made.parent, made)
    content = next(path for path in made.parent.iterdir() if path.is_dir())
    for file in content.glob("*.dist-info/sboms/*.json"):
        file.write_text(file.read_text().replace(ROOT.as_uri(), "file:///gradus"))
    do(python, "-m", "wheel", "pack", "--dest-dir", out, content)


def crate(out, version):
    with tempfile.TemporaryDirectory() as folder:
        do("cargo", "package", "--locked", "--no-verify", "--target-dir", folder)
        shutil.copy(pathlib.Path(folder) / f"package/gradus-{version}.crate", out)


def zipped(data):
    return gzip.compress(data, mtime=0)


def epoch():
    return int(os.environ["SOURCE_DATE_EPOCH"])


def host():
    return re.search(r"^host: (.*)$", run("rustc", "-vV"), re.M)[1]


def do(*command):
    subprocess.run(command, check=True)


def run(*command):
    return run_bytes(*command).decode()


def run_bytes(*command):
    return subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout


main()
