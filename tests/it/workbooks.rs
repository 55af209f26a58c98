//! Workbooks of one sheet, part by part, as spreadsheets save them.

/// The files in a workbook, by their paths.
pub(crate) type Parts = Vec<(String, Vec<u8>)>;

/// An `.xlsx` with a sheet that is given as XML.
pub(crate) fn xlsx(sheet: &str) -> Parts {
    let types = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>";
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let book = format!(
        "<workbook xmlns=\"{main}\" xmlns:r=\"{DOCUMENT}\"><sheets>\
         <sheet name=\"One\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
    );
    let sheet = sheet.replacen("<worksheet>", &format!("<worksheet xmlns=\"{main}\">"), 1);
    parts(&[
        ("[Content_Types].xml", types),
        ("_rels/.rels", &relation("officeDocument", "xl/workbook.xml")),
        ("xl/workbook.xml", &book),
        ("xl/_rels/workbook.xml.rels", &relation("worksheet", "worksheets/sheet1.xml")),
        ("xl/worksheets/sheet1.xml", &sheet),
    ])
}

/// An `.xlsb` with texts in cells, each by its row and column.
pub(crate) fn xlsb(cells: &[(u32, u32, &str)]) -> Parts {
    let name = [wide("r1"), wide("One")].concat();
    let sheets = record(0x9c, &[words(&[0, 1]), name].concat());
    let ends = [record(0x90, &[]), record(0x84, &[])].concat();
    let book = [record(0x83, &[]), record(0x8f, &[]), sheets, ends].concat();
    let mut sheet = [record(0x81, &[]), record(0x94, &words(&[0; 4])), record(0x91, &[])].concat();
    for (row, column, text) in cells {
        sheet.extend(record(0x00, &[words(&[*row]), vec![0; 13]].concat()));
        sheet.extend(record(0x06, &[words(&[*column, 0]), wide(text)].concat()));
    }
    sheet.extend(record(0x92, &[]));
    let relations = relation("worksheet", "worksheets/sheet1.bin").into_bytes();
    vec![
        ("xl/_rels/workbook.bin.rels".to_string(), relations),
        ("xl/workbook.bin".to_string(), book),
        ("xl/worksheets/sheet1.bin".to_string(), sheet),
    ]
}

/// An `.ods` with a table that is given as XML.
pub(crate) fn ods(table: &str) -> Parts {
    let urn = "urn:oasis:names:tc:opendocument:xmlns";
    let content = format!(
        "<office:document-content xmlns:office=\"{urn}:office:1.0\" \
         xmlns:table=\"{urn}:table:1.0\" xmlns:text=\"{urn}:text:1.0\"><office:body>\
         <office:spreadsheet><table:table table:name=\"One\">{table}</table:table>\
         </office:spreadsheet></office:body></office:document-content>"
    );
    parts(&[
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", &format!("<m:manifest xmlns:m=\"{urn}:manifest:1.0\"/>")),
        ("content.xml", &content),
    ])
}

const DOCUMENT: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

fn relation(kind: &str, target: &str) -> String {
    let package = "http://schemas.openxmlformats.org/package/2006/relationships";
    format!(
        "<Relationships xmlns=\"{package}\"><Relationship Id=\"r1\" \
         Type=\"{DOCUMENT}/{kind}\" Target=\"{target}\"/></Relationships>"
    )
}

fn parts(parts: &[(&str, &str)]) -> Parts {
    parts.iter().map(|(path, text)| (path.to_string(), text.as_bytes().to_vec())).collect()
}

/// A record of the binary form: its type and length in groups of seven bits, its bytes.
fn record(kind: u16, bytes: &[u8]) -> Vec<u8> {
    let mut record = match kind {
        0..=0x7f => vec![kind as u8],
        _ => vec![(kind & 0x7f) as u8 | 0x80, (kind >> 7) as u8],
    };
    let mut length = bytes.len();
    while length > 0x7f {
        record.push((length & 0x7f) as u8 | 0x80);
        length >>= 7;
    }
    record.push(length as u8);
    record.extend(bytes);
    record
}

fn words(numbers: &[u32]) -> Vec<u8> {
    numbers.iter().flat_map(|number| number.to_le_bytes()).collect()
}

fn wide(text: &str) -> Vec<u8> {
    let units: Vec<u16> = text.encode_utf16().collect();
    let bytes = units.iter().flat_map(|unit| unit.to_le_bytes());
    words(&[units.len() as u32]).into_iter().chain(bytes).collect()
}
