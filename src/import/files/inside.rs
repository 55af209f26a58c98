//! One file of an archive.

use super::discover::MISSING_FILE;
use crate::base::nearest::did_you_mean;
use crate::base::{At, Diagnostic, Diagnostics, SourceMap, quoted};
use crate::import::loaded::Loaded;

/// Files of an archive that a message lists, at most.
const LISTED: usize = 20;

/// The text of the file `inside` among those of the archive `shown`; none when there is no such file,
/// which is reported.
pub(super) fn only(
    inside: &At<String>,
    mut parts: Vec<Loaded>,
    shown: &str,
    map: &SourceMap,
    diagnostics: &mut Diagnostics,
) -> Vec<Loaded> {
    let archive = format!("{shown}/");
    let path = |part: &Loaded| {
        let path = &map.get(part.source).path;
        path.strip_prefix(&archive).unwrap_or(path).to_string()
    };
    let names: Vec<String> = parts.iter().map(path).collect();
    if let Some(at) = names.iter().position(|name| *name == inside.value) {
        return vec![parts.swap_remove(at)];
    }
    // Of an archive that could not be read, that was said.
    if !parts.is_empty() {
        diagnostics.push(not_there(inside, shown, &names));
    }
    Vec::new()
}

fn not_there(inside: &At<String>, shown: &str, names: &[String]) -> Diagnostic {
    let message = format!("there is no file `{}` in `{shown}`", inside.value);
    Diagnostic::error(&MISSING_FILE, inside.origin, message)
        .label("named here")
        .maybe_help(did_you_mean(inside, names.iter().map(String::as_str)))
        .help(format!("the files in it are {}", quoted(names, LISTED)))
}
