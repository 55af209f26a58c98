//! A word that is not a command leads on to what does it here, and that exists.

use crate::school::School;

/// Words of other programs, of habit and of haste, and what they lead to.
const LEADS_TO: [(&str, &str); 17] = [
    ("init", "gradus new DIR"),
    ("list", "gradus check"),
    ("students", "gradus check"),
    ("render", "gradus build"),
    ("transcript", "gradus build transcripts"),
    ("reprots", "gradus build reports"),
    ("profle", "gradus build profile"),
    ("email", "gradus help mail"),
    ("print", "gradus help mail"),
    ("publish", "gradus help catalog"),
    ("settings", "gradus help project"),
    ("rollover", "gradus year"),
    ("verfy", "gradus verify"),
    ("sign", "gradus issue"),
    ("preview", "gradus serve --open"),
    ("offical", "gradus help official"),
    ("version", "gradus --version"),
];

#[test]
fn a_word_that_is_no_command_leads_on() {
    let school = School::from_dir("tests/gallery/base");
    for (word, leads_to) in LEADS_TO {
        let run = school.run(&[word]);
        assert_eq!(run.status, 2, "{word}");
        assert!(run.stderr.contains(&format!("there is no command `{word}`")), "{}", run.stderr);
        assert!(run.stderr.contains(&format!("`{leads_to}`")), "{word}: {}", run.stderr);
    }
}

#[test]
fn where_a_word_leads_there_is_a_command() {
    let school = School::from_dir("tests/gallery/base");
    for (_, leads_to) in LEADS_TO {
        let words: Vec<&str> = leads_to.split(' ').skip(1).collect();
        let of: Vec<&str> = match words[..] {
            ["help", topic] => vec!["help", topic],
            ["--version"] => vec!["--version"],
            [command, ..] => vec!["help", command],
            [] => panic!("`{leads_to}` is not a command"),
        };
        assert_eq!(school.run(&of).status, 0, "{leads_to}");
    }
}

#[test]
fn a_topic_or_a_command_of_a_command_that_is_not_there_leads_on() {
    let school = School::from_dir("tests/gallery/base");
    for (words, help) in [
        (&["help", "exprots"][..], "did you mean `gradus help exports`"),
        (&["help", "key", "nonsense"], "`gradus help` lists"),
        (&["man", "biuld"], "did you mean `gradus build`"),
    ] {
        let run = school.run(words);
        assert_eq!(run.status, 2, "{words:?}");
        assert!(run.stderr.contains(help), "{words:?}: {}", run.stderr);
    }
}

#[test]
fn a_word_like_nothing_leads_to_the_list() {
    let run = School::from_dir("tests/gallery/base").run(&["xyzzy"]);
    assert!(run.stderr.contains("`gradus help` lists what there is"), "{}", run.stderr);
}

#[test]
fn a_day_that_is_written_otherwise_is_asked_for_in_words() {
    let school = School::from_dir("tests/gallery/base");
    for day in ["12/06/2026", "june", "2026-13-01"] {
        let run = school.run(&["build", "--as-of", day]);
        assert_eq!(run.status, 2, "{day}");
        assert!(run.stderr.contains("year, month and day with hyphens"), "{}", run.stderr);
    }
}
