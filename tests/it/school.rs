//! A school's folder that a test may change, and runs of the command on it.

use std::fs;
use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use tempfile::TempDir;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// A copy of a project in a folder of its own.
pub(crate) struct School {
    folder: TempDir,
}

/// The result of a run of the command.
#[derive(Debug)]
pub(crate) struct Run {
    pub(crate) status: i32,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl School {
    /// The sample school.
    pub(crate) fn sample() -> Self {
        School::from_dir("sample-data")
    }

    /// The project in a folder of the repository.
    pub(crate) fn from_dir(name: &str) -> Self {
        let folder = TempDir::new().expect("a temporary folder");
        copy(&repository().join(name), folder.path());
        School { folder }
    }

    /// A folder as it is.
    pub(crate) fn from_folder(folder: TempDir) -> Self {
        School { folder }
    }

    /// Lays the files of another folder of the repository over it.
    pub(crate) fn overlay(self, from: &Path) -> Self {
        copy(from, self.path());
        self
    }

    /// Replaces the first occurrence of a text in a file. Panics when there is none.
    #[track_caller]
    pub(crate) fn edit(self, file: &str, from: &str, to: &str) -> Self {
        let path = self.path().join(file);
        let text = fs::read_to_string(&path).expect("a file of the project");
        assert!(text.contains(from), "`{file}` has no `{from}`");
        fs::write(path, text.replacen(from, to, 1)).expect("the file can be written");
        self
    }

    /// Writes a file, with the folders above it.
    pub(crate) fn write(self, file: &str, bytes: impl AsRef<[u8]>) -> Self {
        let path = self.path().join(file);
        fs::create_dir_all(path.parent().expect("a folder")).expect("the folder can be made");
        fs::write(path, bytes).expect("the file can be written");
        self
    }

    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) fn out(&self) -> PathBuf {
        self.path().join("out")
    }

    /// A command line in the project's folder.
    pub(crate) fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_gradus"));
        command.args(args).current_dir(self.path()).env("NO_COLOR", "1").stdin(Stdio::null());
        command
    }

    /// Runs a command line in the project's folder.
    pub(crate) fn run(&self, args: &[&str]) -> Run {
        let output = self.command(args).output().expect("the program starts");
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("output is UTF-8");
        Run {
            status: output.status.code().expect("the program was not killed"),
            stdout: text(output.stdout),
            stderr: text(output.stderr),
        }
    }

    /// Runs a command line that must end well, and gives its standard output.
    #[track_caller]
    pub(crate) fn must(&self, args: &[&str]) -> String {
        let run = self.run(args);
        assert_eq!(run.status, 0, "gradus {}\n{}{}", args.join(" "), run.stdout, run.stderr);
        run.stdout
    }
}

/// A command that runs while a test goes on; it is killed at the latest when it is dropped.
pub(crate) struct Background {
    child: Child,
}

/// The longest that a test waits for anything.
const LIMIT: Duration = Duration::from_secs(300);

impl Background {
    /// Starts a command line in a project's folder; nobody reads what it prints.
    pub(crate) fn start(school: &School, args: &[&str]) -> Self {
        let mut command = school.command(args);
        command.stdout(Stdio::null()).stderr(Stdio::null());
        Background { child: command.spawn().expect("the program starts") }
    }

    /// Waits until something holds. False when the command ended before it did.
    #[track_caller]
    pub(crate) fn run_until(&mut self, mut holds: impl FnMut() -> bool) -> bool {
        let start = Instant::now();
        while !holds() {
            if self.child.try_wait().expect("the program can be waited for").is_some() {
                return false;
            }
            assert!(start.elapsed() < LIMIT, "still waiting after {LIMIT:?}");
            thread::sleep(Duration::from_millis(1));
        }
        true
    }

    /// Kills the command, which may have ended, and says how it ended.
    pub(crate) fn kill(&mut self) -> ExitStatus {
        self.child.kill().expect("the program can be killed");
        self.child.wait().expect("the program ends")
    }
}

impl Drop for Background {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The folder of the repository.
pub(crate) fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The entries of a folder, in the order of their names.
pub(crate) fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries =
        fs::read_dir(folder).unwrap_or_else(|_| panic!("{} is not a folder", folder.display()));
    let mut entries: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
    entries.sort();
    entries
}

/// The folders in a folder, in the order of their names.
pub(crate) fn folders(folder: &Path) -> Vec<PathBuf> {
    entries(folder).into_iter().filter(|path| path.is_dir()).collect()
}

/// Every file below a folder, by its path relative to it, with `/`.
pub(crate) fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    walk(folder, "", &mut found);
    found
}

/// An archive of files.
pub(crate) fn zipped(files: &[(impl AsRef<str>, impl AsRef<[u8]>)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, bytes) in files {
        writer.start_file(name.as_ref(), options).expect("memory");
        writer.write_all(bytes.as_ref()).expect("memory");
    }
    writer.finish().expect("memory").into_inner()
}

fn walk(folder: &Path, prefix: &str, found: &mut Vec<(String, Vec<u8>)>) {
    if !folder.is_dir() {
        return;
    }
    for path in entries(folder) {
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        if path.is_dir() {
            walk(&path, &format!("{prefix}{name}/"), found);
        } else {
            found.push((format!("{prefix}{name}"), fs::read(&path).expect("a file")));
        }
    }
}

/// Copies a folder into another, but for what was built in it.
pub(crate) fn copy(from: &Path, to: &Path) {
    for (name, bytes) in files(from) {
        if name.starts_with("out/") {
            continue;
        }
        let path = to.join(&name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("the folder can be made");
        fs::write(path, bytes).expect("the file can be written");
    }
}

/// The text of a PDF as a program finds it, each run of white space as one space.
pub(crate) fn text_of(pdf: &[u8]) -> String {
    pages_of(pdf).join(" ")
}

/// The texts of the pages of a PDF, each run of white space as one space.
pub(crate) fn pages_of(pdf: &[u8]) -> Vec<String> {
    let folder = TempDir::new().expect("a temporary folder");
    let path = folder.path().join("page.pdf");
    fs::write(&path, pdf).expect("the file can be written");
    let output = Command::new("pdftotext").arg(&path).arg("-").output().expect("pdftotext runs");
    assert!(output.status.success(), "pdftotext reads the file");
    let text = String::from_utf8_lossy(&output.stdout);
    // A form feed ends each page.
    let pages = text.strip_suffix('\u{c}').unwrap_or(&text).split('\u{c}');
    pages.map(|page| page.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}
