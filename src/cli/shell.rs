//! `gradus completions` and `gradus man`.

use clap::CommandFactory;

use super::Exit;
use super::args::{Args, CompletionsArgs, ManArgs};
use super::{help, output};

pub(super) fn completions(args: &CompletionsArgs) -> Exit {
    print(|out| clap_complete::generate(args.shell, &mut Args::command(), "gradus", out))
}

/// The page of a command, as `man` sets it; it names the pages of the commands below it.
pub(super) fn man(args: &ManArgs) -> Exit {
    match help::command(&args.of) {
        Ok(command) => print(|out| {
            clap_mangen::Man::new(command).render(out).expect("memory can be written");
        }),
        Err(word) => help::unknown(word, &format!("there is no command `{word}`")),
    }
}

/// Prints what a generator writes. It writes to memory, since generators take a closed output for
/// a mistake of the program.
fn print(generate: impl FnOnce(&mut Vec<u8>)) -> Exit {
    let mut out = Vec::new();
    generate(&mut out);
    output::text(&String::from_utf8_lossy(&out));
    Exit::Done
}
