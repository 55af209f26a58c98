//! Whole files that are wrong: layout, encoding, settings.

use super::Damage::{Bytes, Edit, Remove};
use super::{Case, Left, swap};

const EVIDENCE: &str = "evidence/evidence.csv";
const PERIODS: &str = "school/periods.csv";

pub(super) const CASES: &[Case] = &[
    Case {
        name: "missing column",
        file: EVIDENCE,
        damage: Edit("recorded,rating,kind", "recorded,kind"),
        finds: &[
            (
                "error[press/nothing-read]: the larger part of the table `evidence` could not be read; not made are reports",
                "",
            ),
            (
                "error[import/missing-column]: column `rating` is missing, and table `evidence` needs it",
                "evidence/evidence.csv:1:1",
            ),
        ],
        left: Left::HeldBack,
    },
    Case {
        name: "renamed column",
        file: EVIDENCE,
        damage: Edit("recorded,rating,kind", "recorded,ratng,kind"),
        finds: &[
            (
                "error[press/nothing-read]: the larger part of the table `evidence` could not be read; not made are reports",
                "",
            ),
            (
                "error[import/missing-column]: column `rating` is missing, and table `evidence` needs it",
                "evidence/evidence.csv:1:1",
            ),
            (
                "warning[import/unknown-column]: table `evidence` has no column `ratng`",
                "evidence/evidence.csv:1:57",
            ),
        ],
        left: Left::HeldBack,
    },
    Case {
        name: "column that is not known",
        file: PERIODS,
        damage: Bytes(|bytes| {
            let text = text(bytes);
            let lines = text.lines().enumerate();
            let more = |(at, line)| format!("{line},{}\n", if at == 0 { "color" } else { "blue" });
            lines.map(more).collect::<String>().into_bytes()
        }),
        finds: &[(
            "warning[import/unknown-column]: table `periods` has no column `color`",
            "school/periods.csv:1:29",
        )],
        left: Left::Same,
    },
    Case {
        name: "header with a column twice",
        file: EVIDENCE,
        damage: Edit("weight,link,comment", "weight,rating,comment"),
        finds: &[
            (
                "error[press/nothing-read]: the larger part of the table `evidence` could not be read; not made are reports",
                "",
            ),
            (
                "error[import/duplicate-column]: two columns are named `rating`",
                "evidence/evidence.csv:1:112",
            ),
        ],
        left: Left::HeldBack,
    },
    Case {
        name: "Windows-1252 bytes in a UTF-8 file",
        file: EVIDENCE,
        damage: Bytes(|bytes| swap(&bytes, b"Jamal Whitaker", b"Jamal Whit\xe4ker")),
        finds: &[(
            "error[import/undecodable]: the bytes here are not a character in UTF-8",
            "evidence/evidence.csv:2:152",
        )],
        left: Left::Both,
    },
    Case {
        name: "file in Windows-1252",
        file: EVIDENCE,
        damage: Bytes(|bytes| text(bytes).chars().map(|c| c as u8).collect()),
        finds: &[],
        left: Left::Same,
    },
    Case {
        name: "file in UTF-16 with a mark",
        file: EVIDENCE,
        damage: Bytes(|bytes| [&b"\xff\xfe"[..], &utf_16(bytes)].concat()),
        finds: &[],
        left: Left::Same,
    },
    Case {
        name: "file in UTF-16 without a mark",
        file: EVIDENCE,
        damage: Bytes(utf_16),
        finds: &[],
        left: Left::Same,
    },
    Case {
        name: "NUL byte",
        file: EVIDENCE,
        damage: Bytes(|bytes| swap(&bytes, b"Jamal", b"Ja\0mal")),
        finds: &[(
            "error[import/undecodable]: the bytes here are not a character in UTF-8",
            "evidence/evidence.csv:2:144",
        )],
        left: Left::Both,
    },
    Case {
        name: "empty file",
        file: EVIDENCE,
        damage: Bytes(|_| Vec::new()),
        finds: &[
            (
                "error[press/nothing-read]: the larger part of the table `evidence` could not be read; not made are reports",
                "",
            ),
            ("error[import/empty-file]: the file is empty", "evidence/evidence.csv"),
        ],
        left: Left::HeldBack,
    },
    Case {
        name: "header only",
        file: "evidence/supports.csv",
        damage: Bytes(|bytes| text(bytes).lines().take(1).collect::<String>().into_bytes()),
        finds: &[],
        left: Left::Fine,
    },
    Case {
        name: "half a file",
        file: EVIDENCE,
        damage: Bytes(|bytes| bytes[..800_000].to_vec()),
        finds: &[(
            "error[import/ragged-row]: this row has 10 cells, the header names 17 columns",
            "evidence/evidence.csv:4800:1",
        )],
        left: Left::WithoutFile,
    },
    Case {
        name: "workbook with the name of a CSV file",
        file: EVIDENCE,
        damage: Bytes(|_| b"PK\x03\x04\x14\x00\x06\x00".to_vec()),
        finds: &[
            (
                "error[press/nothing-read]: the larger part of the table `evidence` could not be read; not made are reports",
                "",
            ),
            (
                "error[import/damaged-archive]: cannot open all of `evidence/evidence.csv`: it is not a whole zip archive",
                "evidence/evidence.csv",
            ),
        ],
        left: Left::HeldBack,
    },
    Case {
        name: "key that the policy does not have",
        file: "policy.toml",
        damage: Edit("roll_up = \"mean\"", "rollup = \"mean\""),
        finds: &[("error[project/unknown-key]: unknown key `rollup`", "policy.toml:36:1")],
        left: Left::Nothing,
    },
    Case {
        name: "letters that do not fall",
        file: "policy.toml",
        damage: Edit("\"B-\", minimum = 2.60", "\"B-\", minimum = 2.80"),
        finds: &[(
            "error[policy/bad-bands]: the letter `B-` is never given: it starts at 2.8, and `B` before it at 2.8",
            "policy.toml:127:14",
        )],
        left: Left::Nothing,
    },
    Case {
        name: "scale that is not declared",
        file: "gradus.toml",
        damage: Edit("scale = \"mastery\"", "scale = \"mastry\""),
        finds: &[(
            "error[project/unknown-scale]: no `[[scale]]` has the id `mastry`",
            "gradus.toml:58:9",
        )],
        left: Left::Nothing,
    },
    Case {
        name: "settings that are not TOML",
        file: "gradus.toml",
        damage: Edit("[build]", "[build"),
        finds: &[("error[project/bad-toml]: unclosed table, expected `]`", "gradus.toml:30:7")],
        left: Left::Nothing,
    },
    Case {
        name: "policy that is not there",
        file: "policy.toml",
        damage: Remove,
        finds: &[(
            "error[press/unreadable]: cannot read `policy.toml`: there is no such file",
            "gradus.toml:32:10",
        )],
        left: Left::Nothing,
    },
    Case {
        name: "project file that is not there",
        file: "gradus.toml",
        damage: Remove,
        finds: &[("error: there is no `gradus.toml` in this folder or above it", "")],
        left: Left::Nothing,
    },
    Case {
        name: "folder that is not there",
        file: "evidence",
        damage: Remove,
        finds: &[(
            "error[import/missing-file]: there is no folder `evidence`",
            "gradus.toml:66:35",
        )],
        left: Left::WithoutFile,
    },
    Case {
        name: "table that is not there",
        file: "evidence/supports.csv",
        damage: Remove,
        finds: &[],
        left: Left::Fine,
    },
    Case {
        name: "file with the name of no table",
        file: "evidence/evidense.csv",
        damage: Bytes(|_| b"student\n".to_vec()),
        finds: &[(
            "error[import/unknown-table]: `evidense` is not the name of a table",
            "evidence/evidense.csv",
        )],
        left: Left::Both,
    },
    Case {
        name: "lines that end like on Windows",
        file: EVIDENCE,
        damage: Bytes(|bytes| text(bytes).replace("\n", "\r\n").into_bytes()),
        finds: &[],
        left: Left::Same,
    },
    Case {
        name: "lines that end like on an old Macintosh",
        file: EVIDENCE,
        damage: Bytes(|bytes| text(bytes).replace("\n", "\r").into_bytes()),
        finds: &[],
        left: Left::Same,
    },
    Case {
        name: "byte order mark",
        file: EVIDENCE,
        damage: Bytes(|bytes| [&b"\xef\xbb\xbf"[..], &bytes].concat()),
        finds: &[],
        left: Left::Same,
    },
    Case {
        name: "semicolons in place of commas",
        file: PERIODS,
        damage: Bytes(|bytes| text(bytes).replace(",", ";").into_bytes()),
        finds: &[],
        left: Left::Same,
    },
];

fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).expect("the sample school is UTF-8")
}

fn utf_16(bytes: Vec<u8>) -> Vec<u8> {
    text(bytes).encode_utf16().flat_map(u16::to_le_bytes).collect()
}
