//! Pages of the public site that the school writes itself.

use std::collections::BTreeMap;
use std::fs;

use crate::school::{School, files};

/// A school whose site is in two languages and has pages of its own.
fn school() -> School {
    let school = School::from_dir("tests/gallery/base").edit(
        "gradus.toml",
        "[sources]",
        "[documents.site]\nlanguages = [\"en\", \"es\"]\n\n[sources]",
    );
    let school = school.edit(
        "gradus.toml",
        "name = \"Gallery School\"",
        "name = \"Gallery School\"\ncatalog = \"https://school.example/learning/\"",
    );
    fs::create_dir(school.path().join("site")).expect("a folder");
    school
        .write(
            "site/2-visit.md",
            "# Visit us\n\nCome on *Tuesdays* & see; [contact](contact.md) first.\n\n## The way\n\n\
             - by bus\n- on foot\n\n![The door](door.png)\n",
        )
        .write("site/1-contact.md", "# Contact\n\nAsk the <b>office</b>.\n")
        .write("site/1-contact.es.md", "# Contacto\n\nPregunte en la [puerta](2-visit.md).\n")
        .write("site/door.png", b"\x89PNG\r\n\x1a\n")
}

fn built(school: &School) -> BTreeMap<String, String> {
    school.run(&["build", "site"]);
    let files = files(&school.out().join("public")).into_iter();
    files.map(|(path, bytes)| (path, String::from_utf8_lossy(&bytes).into_owned())).collect()
}

#[test]
fn they_are_in_the_menu_the_search_and_the_sitemap() {
    let school = school();
    let site = built(&school);
    let visit = &site["pages/visit/index.html"];
    for part in [
        "<h1>Visit us</h1>",
        "<p>Come on <em>Tuesdays</em> &amp; see; <a href=\"../../pages/contact/index.html\">contact</a> first.</p>",
        "<h2>The way</h2>",
        "<ul><li><p>by bus</p></li><li><p>on foot</p></li></ul>",
        "<img src=\"../../assets/own/door.png\" alt=\"The door\">",
        "<meta property=\"og:title\" content=\"Visit us\">",
        "<meta property=\"og:description\" content=\"Come on Tuesdays &amp; see; contact first.\">",
    ] {
        assert!(visit.contains(part), "{part}: {visit}");
    }
    assert!(site.contains_key("assets/own/door.png"));
    let home = &site["index.html"];
    let at = |text: &str| home.find(text).unwrap_or_else(|| panic!("{text}: {home}"));
    assert!(at("pages/contact/index.html\">Contact<") < at("pages/visit/index.html\">Visit us<"));
    let here = "<a href=\"../../pages/visit/index.html\" aria-current=\"true\">";
    assert!(visit.contains(here), "{visit}");
    assert_eq!(visit.matches("aria-current=\"true\"").count(), 2, "the page, and its language");
    assert!(site["assets/search.en.js"].contains("on foot"));
    assert!(site["sitemap.xml"].contains("https://school.example/learning/pages/visit/"));
}

#[test]
fn each_edition_has_them_in_its_language_and_says_where_one_is_in_another() {
    let site = built(&school());
    let contact = &site["es/pages/contact/index.html"];
    assert!(contact.contains("<h1>Contacto</h1>"), "{contact}");
    assert!(contact.contains("<a href=\"../../../es/pages/visit/index.html\">puerta</a>"));
    let visit = &site["es/pages/visit/index.html"];
    assert!(visit.contains("<h1><span lang=\"en\" dir=\"auto\">Visit us</span></h1>"), "{visit}");
    assert!(visit.contains("<div class=\"prose\" lang=\"en\" dir=\"auto\">"), "{visit}");
}

#[test]
fn nothing_in_them_is_let_through_that_could_do_something() {
    let school = school().write(
        "site/bad.md",
        "# <script>alert(1)</script>\n\n<img src=x onerror=alert(1)> [a](javascript:alert(1)) \
         ![b](https://elsewhere.example/b.png) ![c](../gradus.toml) [d](../policy.toml)\n\n\
         <iframe src=\"https://elsewhere.example\"></iframe>\n",
    );
    let run = school.run(&["check", "--all"]);
    let bad = &built(&school)["pages/bad/index.html"];
    let main = bad.split_once("<main").expect("a main part").1;
    for part in ["<script", "<iframe", "<img", "javascript:", "policy.toml\"", "gradus.toml\""] {
        assert!(!main.contains(part), "{part}: {main}");
    }
    assert!(main.contains("&lt;iframe"), "{main}");
    for said in [
        "the link to `javascript:alert(1)` leads nowhere",
        "the picture `https://elsewhere.example/b.png` is not there",
        "the picture `../gradus.toml` is not there",
        "HTML is shown as the letters it is made of",
    ] {
        assert!(run.stderr.contains(said) || run.stdout.contains(said), "{said}: {run:?}");
    }
}

#[test]
fn a_page_that_is_taken_away_is_gone_and_one_that_changes_is_made_again() {
    let school = school();
    built(&school);
    let school = school.write("site/2-visit.md", "# Visit us\n\nCome on Mondays. ![x](door.png)\n");
    assert!(built(&school)["pages/visit/index.html"].contains("Mondays"));
    fs::remove_file(school.path().join("site/2-visit.md")).expect("it was there");
    let site = built(&school);
    assert!(!site.contains_key("pages/visit/index.html"));
    assert!(!site.contains_key("assets/own/door.png"), "no page shows it any more");
}

#[test]
fn no_two_files_are_one_page_without_a_word() {
    let school = school()
        .write("site/3-visit.md", "# Visit again\n")
        .write("site/4-Visit.es.md", "# Visite\n")
        .write("site/visit.en.md", "# Visit once more\n")
        .write("site/9-contact.pt.md", "# Contacto\n");
    let run = school.run(&["check", "--all"]);
    for file in ["3-visit.md", "4-Visit.es.md", "visit.en.md"] {
        assert!(run.stderr.contains(&format!("`site/{file}` is not used")), "{}", run.stderr);
    }
    let school = school.edit("gradus.toml", "[\"en\", \"es\"]", "[\"en\", \"es\", \"pt\"]");
    let site = built(&school);
    // A page in a third language, whose file comes after another page's, is the same page.
    assert!(site["pt/pages/contact/index.html"].contains("<h1>Contacto</h1>"));
    let menu = site["index.html"].matches("pages/contact/index.html\">Contact<").count();
    assert_eq!(menu, 1, "{}", site["index.html"]);
}
