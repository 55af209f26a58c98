//! `gradus completions` and `gradus man`.

use clap::CommandFactory;

use super::Exit;
use super::args::{Args, CompletionsArgs};
use super::output;

pub(super) fn completions(args: &CompletionsArgs) -> Exit {
    print(|out| clap_complete::generate(args.shell, &mut Args::command(), "gradus", out))
}

pub(super) fn man() -> Exit {
    print(|out| {
        clap_mangen::Man::new(Args::command()).render(out).expect("memory can be written");
    })
}

/// Prints what a generator writes. It writes to memory, since generators take a closed output for
/// a mistake of the program.
fn print(generate: impl FnOnce(&mut Vec<u8>)) -> Exit {
    let mut out = Vec::new();
    generate(&mut out);
    output::text(&String::from_utf8_lossy(&out));
    Exit::Done
}
