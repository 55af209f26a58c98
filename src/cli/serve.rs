//! `gradus serve`.

use std::num::NonZeroUsize;
use std::process::{Command, Stdio};

use super::args::ServeArgs;
use super::output::{self, complain, count_of, say};
use super::{Exit, failed, project_root};
use crate::serve::{self, NotServed, Options, Said};

pub(super) fn run(args: &ServeArgs) -> Exit {
    let Some(root) = project_root(args.dir.as_ref()) else { return Exit::Failed };
    let options = Options {
        root,
        out: args.out.clone(),
        as_of: args.as_of,
        jobs: std::thread::available_parallelism().unwrap_or(NonZeroUsize::MIN),
        port: args.port,
        next_port: args.next_port,
    };
    let open = args.open;
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
