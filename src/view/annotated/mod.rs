//! The annotated transcript: a transcript of nobody, with a note beside each part of it.
//!
//! It is for everybody who will read the school's transcripts, and holds no student.

mod sample;

use serde::Serialize;

use super::Context;
use super::Paper;
use super::transcript::{self, Layout, Transcript};
use super::voice::{Language, Voice};

/// A transcript with notes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AnnotatedTranscript {
    /// The transcript.
    #[serde(flatten)]
    pub transcript: Transcript,
    /// Notes in the order of its parts.
    pub notes: Vec<Note>,
}

/// A note on a part of a transcript.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Note {
    /// The part, as the template calls it.
    pub part: &'static str,
    /// Its number on the page.
    pub number: usize,
    /// The text.
    pub text: String,
}

/// True for a transcript that has a part.
type Has = fn(&Transcript) -> bool;

/// Parts of a transcript in their order.
const PARTS: [(&str, Has); 7] = [
    ("head", |_| true),
    ("student", |_| true),
    ("totals", |_| true),
    ("record", |transcript| !transcript.record.is_empty()),
    ("graduation", |transcript| !transcript.graduation.rows.is_empty()),
    ("competencies", |transcript| !transcript.competencies.is_empty()),
    ("legend", |_| true),
];

impl AnnotatedTranscript {
    /// The transcript as it goes on paper.
    pub fn paper(&self) -> Paper {
        let head = &self.transcript.head;
        let ident = ["annotated-transcript", "school", &head.lang, &head.as_of];
        Paper::new(self, &head.title, &head.school.name, ident)
    }
}

/// The annotated transcript of a school in a language.
pub fn make<'a>(
    context: &Context<'a>,
    language: Language<'a>,
    layout: Layout,
) -> AnnotatedTranscript {
    let as_of = context.occasion.as_of;
    let rules = context.rulebook.newest(as_of);
    let voice = Voice { model: context.model, rules, language };
    let say = |key: &str| voice.say(key, &[]);
    let (school, nobody) = sample::school(context.model, as_of, &say("annotated-student"));
    let of_nobody = Context { model: &school, ..*context };
    let mut transcript = transcript::laid_out(&of_nobody, nobody, language, None, layout);
    transcript.head.heading = say("annotated-title");
    transcript.head.title = say("annotated-title");
    transcript.status_note = say("annotated-about");
    transcript.watermark = Some(say("annotated-watermark"));
    let parts = PARTS.iter().filter(|(_, has)| has(&transcript));
    let notes = parts.zip(1..).map(|((part, _), number)| Note {
        part,
        number,
        text: say(&format!("annotated-note-{part}")),
    });
    let notes = notes.collect();
    AnnotatedTranscript { transcript, notes }
}
