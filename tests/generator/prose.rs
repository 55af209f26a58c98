//! Fills the blanks of a sentence about a student.

use super::student::Student;

/// The words that take the place of blanks.
pub struct Words {
    blanks: Vec<(&'static str, String)>,
}

impl Words {
    /// The student's name and pronouns; `they` where the student names none.
    pub fn about(student: &Student) -> Words {
        let forms = match student.pronouns {
            "she/her" => ["she", "her", "her", "herself", "is", "has", "was", "s", "es"],
            "he/him" => ["he", "him", "his", "himself", "is", "has", "was", "s", "es"],
            _ => ["they", "them", "their", "themself", "are", "have", "were", "", ""],
        };
        let names = ["they", "them", "their", "themself", "is", "has", "was", "s", "es"];
        let mut blanks: Vec<(&'static str, String)> =
            names.into_iter().zip(forms).map(|(name, form)| (name, form.to_string())).collect();
        blanks.push(("They", capital(forms[0])));
        blanks.push(("Their", capital(forms[2])));
        blanks.push(("name", student.called().to_string()));
        Words { blanks }
    }

    /// Adds a word.
    pub fn with(mut self, blank: &'static str, word: &str) -> Words {
        self.blanks.push((blank, word.to_string()));
        self
    }

    /// The sentence with every blank filled; a blank without a word stays as it is.
    pub fn fill(&self, sentence: &str) -> String {
        let mut text = String::with_capacity(sentence.len() + 32);
        let mut rest = sentence;
        while let Some((before, after)) = rest.split_once('{') {
            let Some((blank, next)) = after.split_once('}') else { break };
            text.push_str(before);
            match self.blanks.iter().find(|(name, _)| *name == blank) {
                Some((_, word)) => text.push_str(word),
                None => text.extend(["{", blank, "}"]),
            }
            rest = next;
        }
        text.push_str(rest);
        text
    }
}

/// A subject's title inside a sentence: `English language arts`, but `social studies`.
pub fn subject_in_sentence(title: &str) -> String {
    let lower = title.to_lowercase();
    lower.strip_prefix("english").map_or(lower.clone(), |rest| format!("English{rest}"))
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
}
