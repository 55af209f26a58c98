//! All of a school's sources.

use std::collections::BTreeMap;
use std::path::Path;

use jiff::tz::TimeZone;

use super::discover::{Task, discover};
use super::inside;
use super::load::{self, Loader};
use super::systems::Systems;
use crate::base::{At, Diagnostic, Diagnostics, Ground, Memory, Origin, SourceId, SourceMap};
use crate::import::columns::header::{self, EMPTY_FILE, HeaderSearch};
use crate::import::columns::plan::{Place, Plan};
use crate::import::formats::{self, Batches, Emitter, Settings};
use crate::import::loaded::Loaded;
use crate::import::reading::{Counts, FileReading, Reading};
use crate::import::rows::append::Rows;
use crate::import::rows::context::Context;
use crate::import::rows::kept::Kept;
use crate::import::rows::reader::{FileRows, unclosed_quote};
use crate::import::tables::{self, Table};
use crate::model::draft::Tables;
use crate::project::sources::{Data, Export, Formatted, InlineRow, Limits, Sources};

/// Reads every source of the project in the folder `root`. Files are added to `map`; every row
/// is used, counted as not wanted or repeated, or set aside and reported.
pub fn read(root: &Path, sources: &Sources, map: &mut SourceMap) -> (Tables, Reading, Diagnostics) {
    read_remembering(root, sources, map, &Memory::of_one_round())
}

/// The same; files, and parts of files, that are in the memory as they are now are not taken apart
/// again.
pub fn read_remembering(
    root: &Path,
    sources: &Sources,
    map: &mut SourceMap,
    memory: &Memory,
) -> (Tables, Reading, Diagnostics) {
    let mut reader = Reader::new(sources, map, memory);
    for task in discover(root, sources, reader.map, &mut reader.context.diagnostics) {
        match task {
            Task::File { table, path, shown, inside, export } => {
                let encoding = export.and_then(|export| export.encoding);
                let sheet = export.and_then(|export| export.sheet.as_ref());
                let diagnostics = &mut reader.context.diagnostics;
                let loader = &mut reader.loader;
                let mut parts = loader.parts(&path, &shown, encoding, reader.map, diagnostics);
                if let Some(inside) = &inside {
                    parts = inside::only(inside, parts, &shown, reader.map, diagnostics);
                }
                let loaded = load::choose(parts, &shown, sheet, reader.map, diagnostics);
                let shown = inside.map_or(shown.clone(), |inside| format!("{shown}/{}", *inside));
                reader.file(table, loaded, shown, export);
            }
            Task::Inline(table, export) => reader.inline(table, sources, export),
            Task::Formatted(source, files) => {
                let mut loaded = Vec::new();
                for (path, shown) in files {
                    let encoding = source.syntax.encoding;
                    let diagnostics = &mut reader.context.diagnostics;
                    let loader = &mut reader.loader;
                    loaded.extend(loader.parts(&path, &shown, encoding, reader.map, diagnostics));
                }
                reader.formatted(source, loaded);
            }
        }
    }
    reader.done()
}

/// Reads files whose bytes are there already, each by every `[[source]]` of `sources`, whatever
/// files that names. Nothing touches the disk.
pub fn read_bytes(
    sources: &Sources,
    files: &[(&str, &[u8])],
    map: &mut SourceMap,
) -> (Tables, Reading, Diagnostics) {
    let forgetful = Memory::of_one_round();
    let mut reader = Reader::new(sources, map, &forgetful);
    let unpack = |reader: &mut Reader<'_>, encoding| {
        let mut loaded = Vec::new();
        for (name, bytes) in files {
            let diagnostics = &mut reader.context.diagnostics;
            let (loader, map) = (&reader.loader, &mut *reader.map);
            loaded.push((*name, loader.unpack(bytes.to_vec(), name, encoding, map, diagnostics)));
        }
        loaded
    };
    for source in &sources.formatted {
        let loaded = unpack(&mut reader, source.syntax.encoding);
        let loaded: Vec<Loaded> = loaded.into_iter().flat_map(|(_, parts)| parts).collect();
        reader.formatted(source, loaded);
    }
    for export in &sources.exports {
        let Some(table) = tables::find(&export.table) else { continue };
        for (name, parts) in unpack(&mut reader, export.encoding) {
            let diagnostics = &mut reader.context.diagnostics;
            let sheet = export.sheet.as_ref();
            let loaded = load::choose(parts, name, sheet, reader.map, diagnostics);
            reader.file(table, loaded, name.to_string(), Some(export));
        }
    }
    reader.done()
}

/// Tables whose rows hold more of people than a message may show: addresses, numbers, passwords in
/// columns that are not read.
const OF_PEOPLE: [&str; 5] =
    ["students", "student_years", "identifiers", "households", "guardians"];

struct Reader<'m> {
    tables: Tables,
    systems: Systems<'m>,
    context: Context,
    reading: Reading,
    loader: Loader<'m>,
    limits: Limits,
    /// The memory, if it keeps anything, and the ground of the settings.
    kept: Option<Kept<'m>>,
    zone: Option<TimeZone>,
    /// The places that each text has, by the keys it is read with.
    places: BTreeMap<SourceId, Vec<(Vec<String>, SourceId)>>,
    map: &'m mut SourceMap,
}

impl<'m> Reader<'m> {
    fn new(sources: &'m Sources, map: &'m mut SourceMap, memory: &'m Memory) -> Self {
        let mut context = Context::default();
        let systems = Systems::new(sources, &mut context.diagnostics);
        Reader {
            tables: Tables::default(),
            systems,
            context,
            reading: Reading::default(),
            loader: Loader::new(sources.limits, memory),
            limits: sources.limits,
            kept: (!memory.forgets())
                .then(|| Kept { memory, ground: map.get(sources.project).ground() }),
            zone: sources.zone.clone(),
            places: BTreeMap::new(),
            map,
        }
    }

    fn done(mut self) -> (Tables, Reading, Diagnostics) {
        let sizes = self.tables.sizes().into_iter().filter(|(_, rows)| *rows > 0);
        self.reading.tables = sizes.map(|(table, rows)| (table.to_string(), rows)).collect();
        self.reading.schools = self.context.schools;
        self.reading.titles = self.context.titles;
        (self.tables, self.reading, self.context.diagnostics)
    }

    fn file(
        &mut self,
        table: &'static Table,
        loaded: Option<Loaded>,
        shown: String,
        export: Option<&Export>,
    ) {
        let mut reading = FileReading {
            tables: vec![table.schema.name],
            format: None,
            path: shown,
            source: None,
            name: export.and_then(|export| export.name.clone()),
            counts: Counts::default(),
            encoding: loaded.as_ref().map(|loaded| loaded.encoding),
            delimiter: None,
        };
        if let Some(mut loaded) = loaded {
            if let Some(export) = export {
                loaded.source = self.own_place(loaded.source, &export.keys);
                let system = self.systems.of_export(export, table.schema.name);
                self.tables.systems.entry(loaded.source).or_insert(system);
            }
            if OF_PEOPLE.contains(&table.schema.name) {
                self.map.keep_discreet(loaded.source);
            }
            reading.source = Some(loaded.source);
            self.rows(table, &loaded, export, &mut reading);
        }
        self.reading.files.push(reading);
    }

    fn rows(
        &mut self,
        table: &'static Table,
        loaded: &Loaded,
        export: Option<&Export>,
        reading: &mut FileReading,
    ) {
        let diagnostics = &mut self.context.diagnostics;
        let delimiter = export.and_then(|export| export.delimiter);
        let skip_lines = export.map_or(0, |export| export.skip_lines);
        let (mut header, mut records) =
            match header::find(loaded.source, &loaded.text, delimiter, skip_lines) {
                HeaderSearch::Header(header, records) => (header, records),
                HeaderSearch::Nothing => return diagnostics.push(empty(loaded, skip_lines)),
                HeaderSearch::Unclosed(quote) => {
                    return diagnostics.push(unclosed_quote(loaded.source, quote));
                }
            };
        let shown = reading.path.clone();
        reading.delimiter = Some(char::from(header.delimiter));
        let above = header::above(loaded.source, &loaded.text, &header);
        let wide = export.and_then(|export| export.wide.as_ref());
        let below = match wide.is_some_and(|wide| wide.second_line) {
            true => header::below(loaded.source, &loaded.text, &mut records),
            false => Vec::new(),
        };
        if wide.is_some_and(|wide| wide.merged) {
            header.widen(&below);
        }
        let name = shown.rsplit('/').next().unwrap_or_default();
        let file = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
        let place = Place { file, sheet: &loaded.name, above: &above, below: &below };
        let plan =
            Plan::of_file(table.schema, &header, export, self.zone.as_ref(), place, diagnostics);
        let kept = self.kept.map(|Kept { memory, ground: settings }| {
            let text = &loaded.text[..records.at()];
            let export = export.map(|export| export.place);
            let part = (loaded.source, &loaded.name, loaded.damaged, loaded.sheet);
            let facts = (table.schema.name, export, &shown, part, &*loaded.long_numbers, text);
            Kept { memory, ground: Ground::of(&(settings, facts)) }
        });
        let rows = FileRows {
            kept,
            source: loaded.source,
            text: &loaded.text,
            header,
            records,
            plan,
            damaged: loaded.damaged,
            sheet: loaded.sheet,
            long_numbers: &loaded.long_numbers,
            largest: self.limits.cell,
        };
        (table.append)(
            Rows::File(Box::new(rows)),
            &mut self.context,
            &mut self.tables,
            &mut reading.counts,
        );
    }

    /// A place for a text that a `[[source]]` reads. By which identifiers students are known
    /// belongs to the source and not to the file: a text that another source reads by other keys
    /// gets a place of its own.
    fn own_place(&mut self, text: SourceId, keys: &[At<String>]) -> SourceId {
        let keys: Vec<String> = keys.iter().map(|key| key.value.clone()).collect();
        let places = self.places.entry(text).or_default();
        if let Some((_, place)) = places.iter().find(|(known, _)| *known == keys) {
            return *place;
        }
        let place = if places.is_empty() { text } else { self.map.again(text) };
        places.push((keys, place));
        place
    }

    fn formatted(&mut self, source: &Formatted, mut loaded: Vec<Loaded>) {
        for text in &mut loaded {
            text.source = self.own_place(text.source, &source.keys);
        }
        for (format, parts) in formats::sort(source, &loaded, &mut self.context.diagnostics) {
            let mut problems = Vec::new();
            let settings = Settings::new(
                source,
                format.title,
                format.options,
                &mut problems,
                &mut self.context.diagnostics,
            );
            let wrong = !problems.is_empty();
            problems.into_iter().for_each(|problem| self.context.diagnostics.push(problem));
            if wrong {
                continue;
            }
            for part in &parts {
                if format.of_people {
                    self.map.keep_discreet(part.source);
                }
                let system = self.systems.of_formatted(source, format.title);
                self.tables.systems.entry(part.source).or_insert(system);
            }
            let batches = Batches::default();
            let accounts = rayon::in_place_scope(|scope| {
                let mut emit = Emitter::new(
                    (format.name, format.title),
                    source,
                    &settings,
                    &self.limits,
                    &mut self.context,
                    self.map,
                    (&batches, scope),
                );
                (format.read)(&parts, &mut emit);
                emit.end()
            });
            let read = formats::close(accounts, batches, &mut self.context, &mut self.tables);
            self.reading.files.extend(read);
        }
    }

    fn inline(&mut self, table: &'static Table, sources: &Sources, export: &Export) {
        let Data::Rows(rows) = &export.data else { return };
        let mut reading = FileReading {
            tables: vec![table.schema.name],
            format: None,
            path: self.map.get(sources.project).path.clone(),
            source: None,
            name: export.name.clone(),
            counts: Counts::default(),
            encoding: None,
            delimiter: None,
        };
        let moved: Vec<InlineRow>;
        let rows = match export.keys.is_empty() {
            true => rows.as_slice(),
            false => {
                let system = self.systems.of_export(export, table.schema.name);
                let place = self.map.again(sources.project);
                self.tables.systems.insert(place, system);
                moved = rows.iter().map(|row| row.moved(place)).collect();
                &moved
            }
        };
        let rows = Rows::Inline(table.schema, export, rows);
        (table.append)(rows, &mut self.context, &mut self.tables, &mut reading.counts);
        self.reading.files.push(reading);
    }
}

fn empty(loaded: &Loaded, skip_lines: usize) -> Diagnostic {
    let message = match skip_lines {
        0 => "the file is empty".to_string(),
        lines => format!("the file has nothing after the {lines} lines that are skipped"),
    };
    Diagnostic::error(&EMPTY_FILE, Origin::File(loaded.source), message)
        .help("export it again; a table without rows has a header all the same")
}
