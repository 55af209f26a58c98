use std::collections::{BTreeMap, BTreeSet};

use super::*;
use crate::view::site::{Options, OwnPages, Papers, build, sample};
use crate::view::voice::Catalog;

fn site(languages: &[&str]) -> Site {
    let catalog = Catalog::new(&BTreeMap::new()).unwrap_or_else(|errors| panic!("{errors:?}"));
    let languages: Vec<String> = languages.iter().map(ToString::to_string).collect();
    let own = OwnPages::default();
    let papers = Papers::default();
    let options = Options {
        as_of: sample::DAY,
        languages: &languages,
        issued: None,
        own: &own,
        papers: &papers,
    };
    let model = sample::model();
    build(&model, &sample::rules(&model), &catalog, &options)
}

fn rendered(site: &Site) -> BTreeMap<String, String> {
    let renderer = Renderer::new(&Theme::built_in(), &BTreeMap::new(), &BTreeMap::new()).unwrap();
    let (artifacts, errors) = renderer.render(site);
    assert_eq!(errors, []);
    artifacts
        .into_iter()
        .map(|file| (file.path.to_string(), String::from_utf8_lossy(&file.bytes).into_owned()))
        .collect()
}

/// The targets of the links in a page.
fn links(html: &str) -> Vec<&str> {
    ["href=\"", "src=\"", "action=\""]
        .iter()
        .flat_map(|before| html.split(before).skip(1))
        .filter_map(|rest| rest.split('"').next())
        .collect()
}

/// The path a link leads to from a page.
fn target(page: &str, link: &str) -> String {
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in link.split(['?', '#']).next().unwrap_or_default().split('/') {
        match part {
            ".." => drop(parts.pop().expect("a link stays in the site")),
            part => parts.push(part),
        }
    }
    parts.join("/")
}

#[test]
fn every_link_leads_to_a_file() {
    let files = rendered(&site(&["en", "es"]));
    let mut followed = 0;
    for (page, html) in files.iter().filter(|(name, _)| name.ends_with(".html")) {
        for link in links(html) {
            if link.starts_with("http") || link.starts_with("mailto:") || link.starts_with('#') {
                continue;
            }
            if page.ends_with("404.html") && link == "/catalog/" {
                continue;
            }
            let target = target(page, link);
            assert!(files.contains_key(&target), "{page}: `{link}` leads to `{target}`");
            followed += 1;
        }
    }
    assert!(followed > 200, "only {followed} links");
}

#[test]
fn every_page_is_at_most_two_clicks_from_home() {
    let files = rendered(&site(&["en"]));
    let step = |pages: &BTreeSet<String>| -> BTreeSet<String> {
        let linked = pages
            .iter()
            .flat_map(|page| links(&files[page]).into_iter().map(move |link| target(page, link)));
        linked.filter(|path| path.ends_with(".html") && files.contains_key(path)).collect()
    };
    let home = BTreeSet::from(["public/index.html".to_string()]);
    let near = step(&home);
    let reached: BTreeSet<String> = step(&near).into_iter().chain(near).chain(home).collect();
    let pages = files.keys().filter(|path| path.ends_with(".html") && !path.ends_with("404.html"));
    for page in pages {
        assert!(reached.contains(page), "{page}");
    }
}

#[test]
fn hostile_names_stay_text() {
    let files = rendered(&site(&["en"]));
    let pages: Vec<_> = files.iter().filter(|(name, _)| name.ends_with(".html")).collect();
    for (name, html) in &pages {
        for bad in ["<script>alert", "<img src=x", "<b>more", "javascript:", "{{ 2 }}"] {
            assert!(!html.contains(bad), "{name}: {bad}");
        }
    }
    let page = &files["public/competencies/MA.1/index.html"];
    assert!(page.contains("{{ page }}{% raw %}"), "braces stay as they are");
    assert!(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
}

#[test]
fn what_is_no_longer_in_force_is_nowhere() {
    for (name, text) in rendered(&site(&["en"])) {
        assert!(!text.contains("MA.0"), "{name}");
    }
}

#[test]
fn the_same_site_has_the_same_bytes() {
    let (one, other) = (rendered(&site(&["en", "es"])), rendered(&site(&["en", "es"])));
    assert!(one.keys().eq(other.keys()));
    for (name, text) in &one {
        assert!(other[name] == *text, "{name}");
    }
}

#[test]
fn text_without_a_translation_says_which_language_it_is_in() {
    let files = rendered(&site(&["en", "es"]));
    let page = &files["public/es/competencies/MA.1/index.html"];
    assert!(page.contains("<html lang=\"es\" dir=\"ltr\">"));
    assert!(page.contains("<h1 class=\"name\">Uno</h1>"), "{page}");
    assert!(page.contains("<span lang=\"en\" dir=\"auto\">I can "), "{page}");
    let word = "<span class=\"word\"><span lang=\"en\" dir=\"auto\">Level ";
    assert!(page.contains(word), "{page}");
    let page = &files["public/es/graduation/index.html"];
    assert!(page.contains("<h3><span lang=\"en\" dir=\"auto\">"), "{page}");
    assert!(page.contains("Reglas aplicadas: <span lang=\"en\" dir=\"auto\">"), "{page}");
}

#[test]
fn every_page_has_one_heading_a_skip_link_and_a_language() {
    for (name, html) in rendered(&site(&["en"])) {
        if name.ends_with(".html") {
            assert_eq!(html.matches("<h1").count(), 1, "{name}");
            assert!(html.contains("<a class=\"skip\" href=\"#main\">"), "{name}");
            assert!(html.contains("<html lang=\"en\""), "{name}");
            assert!(!html.contains("src=\"http"), "{name}");
        }
    }
}

#[test]
fn a_template_of_the_schools_replaces_the_one_of_its_name() {
    let own = |text: &str| BTreeMap::from([("home.html".to_string(), text.to_string())]);
    let renderer =
        Renderer::new(&Theme::built_in(), &own("{{ site.school.name }}!"), &BTreeMap::new())
            .unwrap();
    let (artifacts, errors) = renderer.render(&site(&["en"]));
    assert_eq!(errors, []);
    let home = artifacts.iter().find(|file| file.path.as_str() == "public/index.html").unwrap();
    assert_eq!(home.bytes, b"Test School &amp; Sons!");
}

#[test]
fn errors_in_templates_are_values_with_a_place() {
    let own = |text: &str| BTreeMap::from([("home.html".to_string(), text.to_string())]);
    let syntax =
        Renderer::new(&Theme::built_in(), &own("one\n{% if %}"), &BTreeMap::new()).err().unwrap();
    assert_eq!((syntax.template.as_str(), syntax.line), ("home.html", Some(2)), "{syntax}");
    let renderer =
        Renderer::new(&Theme::built_in(), &own("one\n\n{{ page.nothing }}"), &BTreeMap::new())
            .unwrap();
    let (artifacts, errors) = renderer.render(&site(&["en"]));
    assert_eq!((errors[0].template.as_str(), errors[0].line), ("home.html", Some(3)), "{errors:?}");
    assert!(artifacts.len() > 20, "the other pages are made");
}

#[test]
fn the_table_has_a_row_a_competency_and_no_formula() {
    let files = rendered(&site(&["en"]));
    let table = &files["public/framework.csv"];
    assert_eq!(table.lines().count(), 5, "{table}");
    assert!(table.contains("\n'=A B&c,"), "{table}");
}

#[test]
fn the_package_is_a_tree_with_its_prerequisites() {
    let files = rendered(&site(&["en"]));
    let package: serde_json::Value = serde_json::from_str(&files["public/framework.json"]).unwrap();
    let list = |key: &str| package[key].as_array().unwrap();
    assert_eq!(list("CFItems").len(), 2 + 4 + 1);
    let of_type =
        |kind: &str| list("CFAssociations").iter().filter(|a| a["associationType"] == kind).count();
    assert_eq!((of_type("isChildOf"), of_type("precedes")), (7, 3));
    let ids: BTreeSet<_> =
        list("CFAssociations").iter().map(|a| a["identifier"].as_str()).collect();
    assert_eq!(ids.len(), list("CFAssociations").len(), "identifiers are unique");
}
