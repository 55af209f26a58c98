//! The settings and the tables, as the model takes them.

use crate::base::At;
use crate::model::Text;
use crate::model::draft::{ClassSays, Classes, Draft, Tables};
use crate::model::grade::Grade;
use crate::model::scale::{Level, Scale};
use crate::model::school::{Contact, School};
use crate::project::Project;
use crate::project::scale::{LevelConfig, ScaleConfig};
use crate::project::school::{ContactConfig, SchoolConfig};
use crate::project::students::{self, StudentsConfig};

/// The draft of a school: the tables of its sources, and the settings that speak of the school.
pub fn draft(project: &Project, tables: Tables) -> Draft {
    Draft {
        school: school(&project.school),
        scales: project.scales.iter().map(scale).collect(),
        scale: Some(text_at(&project.scales[project.scale].id)),
        habit_scale: project.habit_scale.map(|at| text_at(&project.scales[at].id)),
        classes: classes(&project.students),
        tables,
    }
}

fn classes(config: &StudentsConfig) -> Classes {
    Classes {
        say: match config.class {
            students::ClassSays::Confirms => ClassSays::Confirms,
            students::ClassSays::Fills => ClassSays::Fills,
            students::ClassSays::Apart => ClassSays::Nothing,
        },
        last_grade: Grade::numbered(config.last_grade.into())
            .unwrap_or_else(|| Classes::default().last_grade),
    }
}

/// The facts that head documents, as the settings have them.
pub(super) fn school(config: &SchoolConfig) -> School {
    let text = |value: &Option<String>| value.as_deref().map(Text::from);
    School {
        name: config.name.as_str().into(),
        address: config.address.iter().map(|line| line.as_str().into()).collect(),
        country: config.country.as_str().into(),
        phone: text(&config.phone),
        email: text(&config.email),
        website: text(&config.website),
        catalog: text(&config.catalog),
        ceeb: text(&config.ceeb),
        accreditation: text(&config.accreditation),
        contact: text(&config.contact),
        about: text(&config.about),
        contacts: config.contacts.iter().map(contact).collect(),
        language: config.language.as_str().into(),
    }
}

fn contact(config: &ContactConfig) -> Contact {
    let text = |value: &Option<String>| value.as_deref().map(Text::from);
    Contact {
        name: config.name.as_str().into(),
        role: config.role.as_str().into(),
        email: text(&config.email),
        phone: text(&config.phone),
    }
}

fn scale(config: &ScaleConfig) -> Scale {
    let level = |level: &LevelConfig| Level {
        code: level.code.as_str().into(),
        label: level.label.as_str().into(),
        family: level.family.as_str().into(),
        points: level.points.clone(),
        proficient: level.proficient,
        color: level.color.as_str().into(),
    };
    Scale {
        id: text_at(&config.id),
        title: config.title.as_str().into(),
        levels: config.levels.iter().map(level).collect(),
        lowest: config.lowest.clone(),
        highest: config.highest.clone(),
    }
}

fn text_at(name: &At<String>) -> At<Text> {
    At { value: name.value.as_str().into(), origin: name.origin }
}
