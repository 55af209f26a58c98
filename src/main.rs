//! The `gradus` command. Everything is in the library; see [`gradus`].

fn main() -> std::process::ExitCode {
    gradus::cli::main()
}
