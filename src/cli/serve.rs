//! `gradus serve`.

use std::io::IsTerminal;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::args::ServeArgs;
use super::output::{self, complain, count_of, say};
use super::{Exit, clock, failed, issue, one_school};
use crate::base::{disk, io_reason};
use crate::press::load;
use crate::serve::{self, NotServed, Options, Said};

pub(super) fn run(args: &ServeArgs) -> Exit {
    let root = match folder(args.dir.as_deref()) {
        Ok(root) => root,
        Err(exit) => return exit,
    };
    let school = match one_school(&root, args.school.as_ref()) {
        Ok(Some(project)) => project.id,
        Ok(None) => args.school.clone(),
        Err(exit) => return exit,
    };
    let options = Options {
        out: args.out.clone(),
        as_of: args.as_of,
        school,
        port: args.port,
        next_port: args.next_port,
        ..usual(root)
    };
    follow(options, args.open)
}

/// The folder of a project, or the one where the page is to make a project: as it is named, or the
/// current one.
fn folder(named: Option<&Path>) -> Result<PathBuf, Exit> {
    let Some(named) = named else {
        let here = std::env::current_dir().map_err(|error| {
            failed(&format!("there is no current folder: {}", io_reason(&error)), None)
        })?;
        return Ok(load::find_root(&here).unwrap_or(here));
    };
    let shown = named.display();
    if named.is_file() {
        let help = "name the project's folder, or a folder for a new project".to_string();
        return Err(failed(&format!("`{shown}` is a file"), Some(help)));
    }
    disk::make_folder(named, false).map_err(|error| {
        failed(&format!("cannot make the folder `{shown}`: {}", io_reason(&error)), None)
    })?;
    Ok(named.to_path_buf())
}

/// The folder in the home folder where a double click makes a project, where there is none.
const NEW_PROJECT: &str = "Gradus";

/// Opens the office in the browser: what a double click on the program does. It is that of the
/// project that the program lies in, else that of a folder in the home folder, where the page makes
/// a project. Nothing when it was started in another way: with words, in a terminal, or where there
/// is not a desktop.
pub(super) fn double_click() -> Option<Exit> {
    let alone = std::env::args_os().len() <= 1;
    let terminal = std::io::stdin().is_terminal() || std::io::stdout().is_terminal();
    let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    let desktop = cfg!(any(target_os = "windows", target_os = "macos"))
        || set("DISPLAY")
        || set("WAYLAND_DISPLAY");
    if !alone || terminal || !desktop {
        return None;
    }
    let here = std::env::current_dir().ok();
    let program = std::env::current_exe().ok();
    let beside = program.as_deref().and_then(Path::parent).map(Path::to_path_buf);
    let found = here.into_iter().chain(beside).find_map(|folder| load::find_root(&folder));
    let home = || std::env::home_dir().filter(|home| home.is_absolute());
    let root = match found {
        Some(root) => root,
        None => match folder(Some(&home()?.join(NEW_PROJECT))) {
            Ok(root) => root,
            Err(exit) => return Some(exit),
        },
    };
    Some(follow(Options { next_port: true, ..usual(root) }, true))
}

/// The options that hold when none are given.
fn usual(root: PathBuf) -> Options {
    Options {
        root,
        out: None,
        as_of: None,
        school: None,
        jobs: std::thread::available_parallelism().unwrap_or(NonZeroUsize::MIN),
        port: None,
        next_port: false,
        now: clock::now,
        passphrase: issue::passphrase(),
    }
}

fn follow(options: Options, open: bool) -> Exit {
    match serve::serve(options, move |said| told(&said, open)) {
        Ok(()) => Exit::Done,
        Err(error) => not_served(&error),
    }
}

fn not_served(error: &NotServed) -> Exit {
    failed(&error.to_string(), error.help())
}

fn told(said: &Said<'_>, open: bool) {
    match said {
        Said::Listening(address) => {
            say!("the office is open at\n\n  {address}\n");
            say!("only on this computer, and only for who has this address; Ctrl-C closes it");
            if open && !open_in_browser(address) {
                complain!("the browser could not be opened: copy the address into it");
            }
        }
        Said::Built { diagnostics, written, took } => {
            let found = output::tally(diagnostics);
            let found = found.map_or(String::new(), |found| format!("; {found}, see the page"));
            let seconds = took.as_secs_f32();
            match written {
                Some(written) => {
                    let files = count_of(*written, "file");
                    say!("{files} written, after {seconds:.1} s{found}");
                }
                None => say!("nothing was built{found}"),
            }
        }
        Said::NoProject => {
            say!(
                "there is no project here yet: the page makes one of the files that you drop on it"
            );
        }
        Said::Polls(pause) => {
            let seconds = pause.as_secs();
            say!(
                "a folder does not say when something in it changes, as on a network: it is looked at \
                 every {seconds} seconds"
            );
        }
        Said::Stopping => say!("closing"),
    }
}

/// Opens an address in the browser that the system prefers. False when there is none.
fn open_in_browser(address: &str) -> bool {
    let (program, first): (&str, &[&str]) = if cfg!(target_os = "windows") {
        ("rundll32", &["url.dll,FileProtocolHandler"])
    } else if cfg!(target_os = "macos") {
        ("open", &[])
    } else {
        ("xdg-open", &[])
    };
    let mut command = Command::new(program);
    command
        .args(first)
        .arg(address)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command.spawn().is_ok()
}
