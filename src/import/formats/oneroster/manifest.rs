//! The manifest: whether the bundle is whole.

use super::bundle::Bundle;
use super::kind::FileKind;
use crate::base::Diagnostic;
use crate::import::formats::emitter::Emitter;

crate::code!(
    CHANGES_ONLY,
    "import/changes-only",
    "The manifest of a OneRoster bundle says that a file holds changes since the last export \
only (`delta`).

Read on its own, such a file is a roster with most students missing.

Have the system export everything: `bulk` instead of `delta`."
);

pub(super) fn read<'t>(bundle: &Bundle<'t>, emit: &mut Emitter<'t, '_>) {
    for (file, _, line) in bundle.rows(FileKind::Manifest) {
        let name = file.text(line, "propertyName");
        let value = file.cell(line, "value");
        if let Some(value) = value.filter(|value| value.text.eq_ignore_ascii_case("delta"))
            && let Some(of) = name.strip_prefix("file.")
        {
            let message = format!("the bundle's `{of}` holds changes only");
            emit.report(
                Diagnostic::error(&CHANGES_ONLY, value.origin, message)
                    .label("`delta` is not the whole list")
                    .help("have the system export everything (`bulk`)"),
            );
        }
        emit.joined(line.row);
    }
}
