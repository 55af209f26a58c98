//! Content areas, competencies and skills.

use std::collections::BTreeMap;

use super::students::Levels;
use crate::base::Diagnostic;
use crate::import::cell::Cell;
use crate::import::formats::broken_reference::BROKEN_REFERENCE;
use crate::import::formats::emitter::Emitter;
use crate::import::formats::sheet::{Line, Sheet};
use crate::import::loaded::Loaded;

/// The longest code that is looked up: codes are copied to every row below.
const LONGEST: usize = 4096;

/// The kinds of rows of the framework.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Type {
    Area,
    Competency,
    Skill,
}

impl Type {
    fn of(text: &str) -> Option<Type> {
        match text.to_lowercase().replace([' ', '-', '_'], "").as_str() {
            "contentarea" => Some(Type::Area),
            "competency" => Some(Type::Competency),
            "skill" | "standard" => Some(Type::Skill),
            _ => None,
        }
    }

    fn above(self) -> (Type, &'static str) {
        match self {
            Type::Area | Type::Competency => (Type::Area, "content area"),
            Type::Skill => (Type::Competency, "competency"),
        }
    }
}

/// Codes that were met, and the last of each type.
#[derive(Default)]
struct Known {
    types: BTreeMap<String, Type>,
    last: BTreeMap<Type, String>,
}

pub(super) fn read<'t>(part: &'t Loaded, levels: &mut Levels<'t>, emit: &mut Emitter<'t, '_>) {
    let Some(mut sheet) = Sheet::open(part, emit) else { return };
    let code = sheet.needed(&["Code"], emit);
    let kind = sheet.needed(&["Type"], emit);
    let (Some(_), Some(_)) = (code, kind) else { return };
    let title = sheet.column(&["Descriptor"]);
    let statement = sheet.column(&["Statement"]);
    let required = sheet.column(&["ER", "Evidence Requirements"]);
    sheet.report_others(
        &["Code", "Type", "Descriptor", "Statement", "ER", "Evidence Requirements"],
        emit,
    );
    let mut known = Known::default();
    while let Some(line) = sheet.next(emit) {
        let Some(is) = Type::of(line.text(kind)) else {
            emit.pass_over(line.row, "neither content area nor competency nor skill");
            continue;
        };
        let own = line.cell(code);
        let named = line.cell(title).or_else(|| own.clone());
        match is {
            Type::Area => {
                let cells = [("code", own.clone()), ("title", named)];
                emit.put(line.row, "subjects", line.origin, cells);
            }
            Type::Competency => {
                let Some(area) = known.above(is, &line, own.as_ref(), emit) else { continue };
                let cells = [
                    ("code", own.clone()),
                    ("subject", Some(area)),
                    ("title", named),
                    ("statement", line.cell(statement)),
                ];
                emit.put(line.row, "competencies", line.origin, cells);
            }
            Type::Skill => {
                let Some(of) = known.above(is, &line, own.as_ref(), emit) else { continue };
                let required = line.cell(required);
                for level in required.iter().flat_map(levels_of) {
                    levels.add(line.row, Some(&level));
                }
                let cells = [
                    ("code", own.clone()),
                    ("competency", Some(of)),
                    ("statement", named),
                    ("required", required),
                ];
                emit.put(line.row, "indicators", line.origin, cells);
            }
        }
        if let Some(own) = own.filter(|own| own.text.len() <= LONGEST) {
            known.types.insert(own.text.to_string(), is);
            known.last.insert(is, own.text.to_string());
        }
    }
}

impl Known {
    /// The row that a row belongs to: the code without its last part, or the last row of the type
    /// above where the code has only one part. A row that belongs to nothing is set aside.
    fn above<'t>(
        &self,
        is: Type,
        line: &Line<'t>,
        own: Option<&Cell<'t>>,
        emit: &mut Emitter<'t, '_>,
    ) -> Option<Cell<'t>> {
        let (wanted, what) = is.above();
        let origin = own.map_or(line.origin, |own| own.origin);
        let found = match own.and_then(|own| own.text.rsplit_once('.')) {
            Some((shorter, _)) => {
                Some(shorter).filter(|code| self.types.get(*code) == Some(&wanted))
            }
            None => self.last.get(&wanted).map(String::as_str),
        };
        if found.is_none() {
            let message = format!("this row names no {what} of the file that it belongs to");
            emit.set_aside(
                line.row,
                Diagnostic::warning(&BROKEN_REFERENCE, origin, message)
                    .label("belongs to nothing")
                    .help("export the whole framework again, or correct the code"),
            );
        }
        found.map(|found| Cell::derived(found.to_string(), origin))
    }
}

/// The levels that a skill's requirements name: `9:3,10:3,default:1`.
fn levels_of<'t>(required: &Cell<'t>) -> Vec<Cell<'t>> {
    let names =
        required.text.split([',', ';']).filter_map(|one| Some(one.split_once(':')?.0.trim()));
    let names = names.filter(|name| !name.is_empty() && *name != "default");
    names.map(|name| Cell::derived(name.to_string(), required.origin)).collect()
}
