//! The index that every page searches, as a script: a page that was opened from a folder may not
//! read other files, but it may load scripts.

use std::collections::BTreeMap;

use super::{Artifact, filters};
use crate::base::OutPath;
use crate::view::site::Edition;

/// The index of an edition; `texts` are the pages that are read through, by their paths.
pub(super) fn artifact(edition: &Edition, texts: &BTreeMap<String, String>) -> Artifact {
    let mut entries = edition.index.clone();
    for entry in &mut entries {
        if let Some(text) = texts.get(&entry.path) {
            entry.more.clone_from(text);
        }
    }
    let script = format!("globalThis.gradusIndex = {};\n", filters::json(&entries));
    let parts = ["public"].into_iter().chain(edition.index_script.split('/'));
    Artifact { path: OutPath::new(parts), bytes: script.into_bytes() }
}

/// The words of a page, between the tags of its main part.
pub(super) fn text(html: &str) -> String {
    let main = html.split_once("<main").map_or(html, |(_, rest)| rest);
    let main = main.split_once('>').map_or(main, |(_, rest)| rest);
    let main = main.split_once("</main>").map_or(main, |(main, _)| main);
    let mut words = String::with_capacity(main.len());
    for part in main.split('<') {
        // The text before the end of the tag is the tag; the first part has none.
        words.push_str(part.split_once('>').map_or(part, |(_, text)| text));
        words.push(' ');
    }
    htmlize::unescape(&words).split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_a_page_are_those_of_its_main_part() {
        let page = "<header>Menu</header><main id=\"main\"><h1>A &amp; B</h1><p>one\n<b>two</b></p></main><p>Foot";
        assert_eq!(text(page), "A & B one two");
    }
}
