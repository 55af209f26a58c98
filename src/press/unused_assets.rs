//! Files and messages of the school's own that nothing reads, because their names are not those looked for.

use std::path::Path;

use super::asset_texts::messages;
use crate::base::nearest::{did_you_mean, nearest};
use crate::base::{At, Diagnostic, Diagnostics, disk, quoted_few};
use crate::project::Project;
use crate::render;
use crate::render::theme::{Files, Theme, is_note};
use crate::view::voice::Catalog;

crate::code!(
    UNUSED_ASSET,
    "press/unused-asset",
    "A file in the folder of the theme or of the templates, or a message in one, is not used: its name is not \
     one that Gradus looks for.\n\nA logo under another name is on no page, and a template in the wrong folder, or \
     words under another name, replace nothing; documents go out in another look, or with other words, than the \
     school believes. Notes (`.md`, `.txt`) and copies (`~`, `.bak`) may lie there.\n\nA theme has \
     `theme.toml`, a logo such as `logo.svg` or `logo.png` and the folder `fonts`; templates lie in `typst`, \
     `site`, `staff` and `lang`. Give the file its name, or take it away."
);

/// Says what of the theme and the templates is not used.
pub(super) fn check(root: &Path, project: &Project, diagnostics: &mut Diagnostics) {
    if let Some((folder, files)) = read(root, project.theme.as_ref()) {
        let known = Theme::names();
        let unused = files.keys().filter(|name| !Theme::uses(name) && !is_spare(name, &known));
        let rule = "name the logo `logo.svg`, `logo.png` or `logo.jpg`, and put fonts (`.ttf`, `.otf`) into \
                    `fonts`";
        error(folder, "the theme", &unused.collect::<Vec<_>>(), &known, rule)
            .into_iter()
            .for_each(|found| diagnostics.push(found));
    }
    if let Some((folder, files)) = read(root, project.templates.as_ref()) {
        let known = render::template_names();
        let known: Vec<&str> = known.iter().map(String::as_str).collect();
        let unused = files.keys().filter(|name| !is_used(name, &files, &known));
        let rule = "templates lie in the folders `typst`, `site`, `staff` and `lang`, and have the names of \
                    those that they replace";
        error(folder, "the templates", &unused.collect::<Vec<_>>(), &known, rule)
            .into_iter()
            .for_each(|found| diagnostics.push(found));
        unused_messages(folder, &files, diagnostics);
    }
}

fn read<'p>(root: &Path, folder: Option<&'p At<String>>) -> Option<(&'p At<String>, Files)> {
    let folder = folder?;
    Some((folder, disk::read_folder(&root.join(&folder.value)).ok()?))
}

/// True for a template that takes the place of a built-in one, is handed out as it is, or is named by
/// another one.
fn is_used(name: &str, files: &Files, known: &[&str]) -> bool {
    let of_pages = name.starts_with("site/") || name.starts_with("staff/");
    render::is_template(name)
        || name.starts_with("lang/") && name.ends_with(".ftl")
        || is_spare(name, known)
        || is_named(name.rsplit('/').next().unwrap_or(name), name, files)
        // What is almost the name of a built-in file was to take its place.
        || of_pages && !name.ends_with(".html") && nearest(name, known.iter().copied()).is_none()
}

/// Endings of copies that editors and people leave.
const COPIES: [&str; 4] = ["~", ".bak", ".orig", ".old"];

/// True for notes and copies; not for a file that has only got `.txt` behind its name.
fn is_spare(name: &str, known: &[&str]) -> bool {
    let hidden = name.strip_suffix(".txt").is_some_and(|name| known.contains(&name));
    !hidden && (is_note(name) || COPIES.iter().any(|end| name.ends_with(end)))
}

/// True when another file than the one of a name has a word in it.
fn is_named(word: &str, name: &str, files: &Files) -> bool {
    let mut others = files.iter().filter(|(other, _)| *other != name);
    others.any(|(_, bytes)| String::from_utf8_lossy(bytes).contains(word))
}

/// Most names for which another one is offered.
const OFFERED: usize = 8;

fn error(
    folder: &At<String>,
    what: &str,
    unused: &[&String],
    known: &[&str],
    rule: &str,
) -> Option<Diagnostic> {
    if unused.is_empty() {
        return None;
    }
    let message =
        format!("the folder of {what} has files that are not used: {}", quoted_few(unused));
    let like = |name: &&&String| {
        let offered = did_you_mean(name, known.iter().copied())?;
        Some(if unused.len() == 1 { offered } else { format!("`{name}`: {offered}") })
    };
    let all = Diagnostic::error(&UNUSED_ASSET, folder.origin, message);
    let all =
        unused.iter().take(OFFERED).filter_map(|name| like(&name)).fold(all, Diagnostic::help);
    Some(all.help(rule))
}

/// Says which messages are not of the program, and used by no template of the school's own.
fn unused_messages(folder: &At<String>, files: &Files, diagnostics: &mut Diagnostics) {
    let Ok(words) = messages(files) else { return };
    for (file, key, line) in Catalog::unknown(&words) {
        let path = format!("lang/{file}");
        if is_named(key, &path, files) {
            continue;
        }
        let message =
            format!("the message `{key}` in `{}/{path}`, line {line}, is not used", folder.value);
        let help = "it has to have the name of the message that it replaces; `gradus new DIR \
                    --templates` writes them all out";
        diagnostics.push(
            Diagnostic::error(&UNUSED_ASSET, folder.origin, message)
                .maybe_help(Catalog::like(key))
                .help(help),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_and_copies_are_told_from_files_that_were_to_be_used() {
        let known = ["typst/report.typ", "site/site.css"];
        for spare in
            ["README.md", "fonts/OFL.txt", "typst/report.typ~", "site/site.css.bak", "LICENSE"]
        {
            assert!(is_spare(spare, &known), "{spare}");
        }
        for meant in ["typst/report.typ.txt", "typst/reports.typ", "site/site.css.txt"] {
            assert!(!is_spare(meant, &known), "{meant}");
        }
    }
}
