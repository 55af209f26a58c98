//! Files of a layer whose imports go round in a circle: neither can be read, tested or moved
//! without the other.
//!
//! A file uses another when a path in it leads there, after what is exported again is followed to
//! where it is declared. That a module declares its children is not use of them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use petgraph::algo::tarjan_scc;
use petgraph::graph::DiGraph;
use regex::Regex;

use crate::school::entries;

/// Circles that are not resolved yet, by one file of each. A circle that is gone has to be taken
/// off the list.
const KNOWN: [&str; 0] = [];

#[test]
fn files_do_not_use_each_other_in_circles() {
    let circles = circles();
    let listed = |circle: &Vec<String>| circle.iter().any(|file| KNOWN.contains(&file.as_str()));
    let new: Vec<String> =
        circles.iter().filter(|circle| !listed(circle)).map(|circle| circle.join("\n  ")).collect();
    assert!(new.is_empty(), "{} circles of files:\n\n{}", new.len(), new.join("\n\n"));
    let all: BTreeSet<&String> = circles.iter().flatten().collect();
    let solved: Vec<&&str> = KNOWN.iter().filter(|file| !all.contains(&file.to_string())).collect();
    assert!(solved.is_empty(), "in no circle any more, so not to be listed: {solved:?}");
}

/// The modules of the crate by their paths: `import::rows::row`.
type Modules = BTreeMap<Vec<String>, Module>;

struct Module {
    file: String,
    code: String,
    /// The paths that it exports again or imports, by name.
    uses: Vec<(String, Vec<String>)>,
}

fn circles() -> Vec<Vec<String>> {
    let modules = modules();
    let mut graph: DiGraph<&str, ()> = DiGraph::new();
    let nodes: BTreeMap<&Vec<String>, _> =
        modules.iter().map(|(path, module)| (path, graph.add_node(module.file.as_str()))).collect();
    for (path, module) in &modules {
        let written = paths(&module.code).into_iter().map(|written| absolute(path, &written));
        let children = of_children(path, &module.code, &modules);
        let used = module.uses.iter().map(|(_, used)| used.clone());
        for used in used.chain(written.flatten()).chain(children) {
            if let Some(target) = declared(&modules, &used, 0)
                && target != path
                && target.first() == path.first()
            {
                graph.update_edge(nodes[path], nodes[target], ());
            }
        }
    }
    let mut circles: Vec<Vec<String>> = tarjan_scc(&graph)
        .into_iter()
        .filter(|circle| circle.len() > 1)
        .map(|circle| {
            let mut files: Vec<String> =
                circle.into_iter().map(|node| graph[node].to_string()).collect();
            files.sort();
            files
        })
        .collect();
    circles.sort();
    circles
}

/// The module in which the end of a path is declared.
fn declared<'m>(modules: &'m Modules, path: &[String], depth: usize) -> Option<&'m Vec<String>> {
    // The longest beginning of the path that is a module.
    let (at, (known, module)) =
        (1..=path.len()).rev().find_map(|at| Some((at, modules.get_key_value(&path[..at])?)))?;
    let Some(name) = path.get(at).filter(|_| depth < 8) else { return Some(known) };
    let again = module
        .uses
        .iter()
        .find(|(exported, used)| exported == name && used.as_slice() != &path[..=at]);
    match again {
        Some((_, used)) => declared(modules, used, depth + 1).or(Some(known)),
        None => Some(known),
    }
}

fn modules() -> Modules {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    walk(&root, &mut files);
    let mut modules = Modules::new();
    for file in files {
        let relative = file.strip_prefix(&root).expect("a file below it");
        let mut path: Vec<String> = relative
            .with_extension("")
            .components()
            .map(|part| part.as_os_str().to_string_lossy().into_owned())
            .collect();
        if path.last().is_some_and(|last| last == "mod") {
            path.pop();
        }
        // The crate's own file and its tests are not part of a layer.
        if path.len() < 2 && relative.components().count() < 2 || path.ends_with(&["tests".into()])
        {
            continue;
        }
        let text = fs::read_to_string(&file).expect("a source file is text");
        let file = format!("src/{}", relative.to_string_lossy().replace('\\', "/"));
        modules.insert(path, Module { file, code: code(&text), uses: Vec::new() });
    }
    let all = modules.keys().cloned().collect::<BTreeSet<_>>();
    for (path, module) in &mut modules {
        module.uses = uses(path, &module.code, &all);
    }
    modules
}

/// The code of a file without comments, texts and tests.
fn code(text: &str) -> String {
    let mut rest = text.lines();
    let mut lines = Vec::new();
    while let Some(line) = rest.next() {
        if line.starts_with("#[cfg(test)]") {
            // The item below, to its last line.
            let item = rest.by_ref();
            let first = item.next().unwrap_or_default();
            if !first.ends_with(';') {
                item.find(|line| *line == "}");
            }
            continue;
        }
        lines.push(line.split("//").next().unwrap_or_default());
    }
    // Who may use something is not what it uses.
    let visible = Regex::new(r"pub\([^)]*\)").expect("a pattern");
    visible.replace_all(&lines.join("\n"), "pub").into_owned()
}

/// Names that a file brings in, and the whole path of each.
fn uses(module: &[String], code: &str, all: &BTreeSet<Vec<String>>) -> Vec<(String, Vec<String>)> {
    let statement = Regex::new(r"(?ms)^\s*(?:pub(?:\([^)]*\))? )?use ([^;]+);").expect("a pattern");
    let mut uses = Vec::new();
    for found in statement.captures_iter(code) {
        for leaf in leaves(&found[1]) {
            let (path, name) = match leaf.split_once(" as ") {
                Some((path, name)) => (path.trim().to_string(), Some(name.trim().to_string())),
                None => (leaf, None),
            };
            let path = path.strip_suffix("::self").unwrap_or(&path).to_string();
            let whole = absolute(module, &path).or_else(|| {
                // Relative to the module: one of its children.
                let first = path.split("::").next().unwrap_or_default();
                let child: Vec<String> =
                    module.iter().cloned().chain([first.to_string()]).collect();
                all.contains(&child).then(|| {
                    let rest = path.split("::").map(str::to_string);
                    module.iter().cloned().chain(rest).collect()
                })
            });
            if let Some(whole) = whole {
                let last = whole.last().cloned().unwrap_or_default();
                uses.push((name.unwrap_or(last), whole));
            }
        }
    }
    uses
}

/// The single paths of a tree of them.
fn leaves(tree: &str) -> Vec<String> {
    let tree = tree.trim();
    let Some((before, inside)) = tree.split_once('{') else {
        return vec![tree.split_whitespace().collect::<Vec<_>>().join(" ")];
    };
    let inside = inside.rsplit_once('}').map_or(inside, |(inside, _)| inside);
    let (mut members, mut depth) = (vec![String::new()], 0);
    for one in inside.chars() {
        match one {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        match (one, depth) {
            (',', 0) => members.push(String::new()),
            _ => members.last_mut().expect("one is open").push(one),
        }
    }
    let whole = members.iter().filter(|member| !member.trim().is_empty());
    whole.flat_map(|member| leaves(&format!("{before}{}", member.trim()))).collect()
}

/// Paths in the code that begin at the crate or at a module above. A group that is imported is no
/// path: what is in it is.
fn paths(code: &str) -> Vec<String> {
    let statement = Regex::new(r"(?m)^\s*(?:pub )?use [^;]+;").expect("a pattern");
    let path = Regex::new(r"\b(?:crate|super|self)(?:::\w+)+").expect("a pattern");
    path.find_iter(&statement.replace_all(code, ""))
        .map(|found| found.as_str().to_string())
        .collect()
}

/// Paths in the code that begin at a child of the module.
fn of_children(module: &[String], code: &str, modules: &Modules) -> Vec<Vec<String>> {
    let path = Regex::new(r"\b[a-z_]+(?:::\w+)+").expect("a pattern");
    let is_first = |at: usize| !code[..at].ends_with([':', '.']);
    let found = path.find_iter(code).filter(|found| is_first(found.start()));
    let whole = found.map(|found| {
        let names = found.as_str().split("::").map(str::to_string);
        module.iter().cloned().chain(names).collect::<Vec<String>>()
    });
    whole.filter(|whole| modules.contains_key(&whole[..=module.len()])).collect()
}

/// The path from the crate on; nothing for one that does not say where it begins.
fn absolute(module: &[String], path: &str) -> Option<Vec<String>> {
    let mut names: Vec<&str> = path.split("::").collect();
    let mut base = match names.first() {
        Some(&"crate") => Vec::new(),
        Some(&"super" | &"self") => module.to_vec(),
        _ => return None,
    };
    while let Some(first) = names.first() {
        match *first {
            "super" => drop(base.pop()),
            "crate" | "self" => {}
            _ => break,
        }
        names.remove(0);
    }
    base.extend(names.into_iter().map(str::to_string));
    Some(base)
}

fn walk(folder: &Path, files: &mut Vec<PathBuf>) {
    for path in entries(folder) {
        if path.is_dir() {
            walk(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
}
