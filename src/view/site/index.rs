//! The index that every page searches.

use super::body::Body;
use super::builder::Builder;
use super::folders::HABITS;
use super::moved;
use super::page::Page;
use super::search::SearchEntry;

/// Everything that can be found, in the order in which equals are listed.
pub(super) fn of(builder: &Builder, pages: &[Page<Body>]) -> Vec<SearchEntry> {
    let mut entries = competencies(builder);
    entries.extend(courses(builder));
    entries.extend(subjects(builder));
    entries.extend(habits(builder));
    let kind = builder.say("site-page", &[]);
    entries.extend(pages.iter().filter(|page| page.body.is_read_through()).map(|page| {
        SearchEntry {
            kind: kind.clone(),
            code: String::new(),
            title: page.head.title.clone(),
            text: page.head.description.clone(),
            more: String::new(),
            path: page.head.path.as_str().trim_start_matches("public/").to_string(),
        }
    }));
    entries
}

fn competencies(builder: &Builder) -> Vec<SearchEntry> {
    let kind = builder.say("site-competency", &[]);
    let framework = &builder.model.framework;
    let entries = builder.competencies().map(|(idx, competency)| {
        let linked = builder.competency_link(idx);
        let indicators = framework.indicators_on(competency, builder.as_of);
        let indicators = indicators.map(|(indicator, _)| {
            let statement = builder.phrase(&indicator.code, "statement", &indicator.statement).text;
            format!("{} {statement}", indicator.code.value)
        });
        let standards = competency.alignments.iter().map(|a| match a.title.as_deref() {
            Some(title) => format!("{} {title}", a.standard),
            None => a.standard.to_string(),
        });
        let subject = builder.subject_title(competency.subject).text;
        let band = competency.band.map(|band| builder.band_link(band).text.text);
        let scale = builder.model.academic_scale();
        let rubric = competency.rubric.iter().map(|descriptor| {
            let field = format!("descriptor:{}", scale.get(descriptor.level).code);
            builder.phrase(&competency.code, &field, &descriptor.text).text
        });
        let home = competency.home.as_deref();
        let home = home.map(|text| builder.phrase(&competency.code, "home", text).text);
        let more = [subject].into_iter().chain(band).chain(standards).chain(indicators);
        let old_codes = competency.old_codes().into_iter().map(str::to_string);
        let more: Vec<String> = more.chain(rubric).chain(home).chain(old_codes).collect();
        SearchEntry {
            kind: kind.clone(),
            text: builder.phrase(&linked.code, "statement", &competency.statement).text,
            title: linked.link.text.text,
            path: linked.link.path,
            code: linked.code,
            more: more.join(" "),
        }
    });
    entries.collect()
}

fn courses(builder: &Builder) -> Vec<SearchEntry> {
    let kind = builder.say("site-course", &[]);
    let old_codes = moved::old_codes_of_courses(builder);
    let entries = builder.courses().map(|course| {
        let old_codes = old_codes.iter().filter(|(_, now)| now.code.value == course.code.value);
        let link = builder.course_link(course);
        let description = course.description.as_deref().unwrap_or_default();
        let more = [course.sced.as_deref(), Some(&*builder.model.course_levels[course.level].code)];
        SearchEntry {
            kind: kind.clone(),
            code: course.code.to_string(),
            title: link.text.text,
            text: builder.phrase(&course.code, "description", description).text,
            more: more
                .into_iter()
                .flatten()
                .chain(old_codes.map(|(old, _)| *old))
                .collect::<Vec<_>>()
                .join(" "),
            path: link.path,
        }
    });
    entries.collect()
}

fn subjects(builder: &Builder) -> Vec<SearchEntry> {
    let kind = builder.say("site-subject", &[]);
    let entries = builder.model.framework.subjects.iter().map(|(idx, subject)| {
        let link = builder.subject_link(idx);
        let description = subject.description.as_deref().unwrap_or_default();
        SearchEntry {
            kind: kind.clone(),
            code: subject.code.to_string(),
            title: link.text.text,
            text: builder.phrase(&subject.code, "description", description).text,
            more: String::new(),
            path: link.path,
        }
    });
    entries.collect()
}

fn habits(builder: &Builder) -> Vec<SearchEntry> {
    let kind = builder.say("site-habit", &[]);
    let path = builder.path(&HABITS);
    let entries = builder.model.habits.iter().map(|(idx, habit)| SearchEntry {
        kind: kind.clone(),
        code: habit.code.to_string(),
        title: builder.habit_title(idx).text,
        text: builder.habit_description(idx).map(|text| text.text).unwrap_or_default(),
        more: String::new(),
        path: path.clone(),
    });
    entries.collect()
}
