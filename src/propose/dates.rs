//! In which form the dates of a column are written.

use crate::base::Date;
use crate::import::survey::{date_forms, date_in};

/// The forms of a column's dates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Forms {
    /// As gradus.toml writes them; none for the ISO form.
    pub(super) forms: Vec<String>,
    /// True when the day or the month comes first could be told.
    pub(super) order: Order,
    /// The sign of the order, where the dates of the column do not tell it.
    pub(super) told_by: Option<ToldBy>,
    /// They are moments with an offset from UTC, of which the day as written is taken.
    pub(super) moments: bool,
    /// One of the dates, as it is written.
    pub(super) example: String,
    /// The last day, as far as the forms are right.
    pub(super) last: Option<Date>,
}

/// The first part where day and month are numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Order {
    /// The month is a word, or the year comes first.
    Clear,
    /// The day.
    Day,
    /// The month.
    Month,
    /// Nothing tells, and the month is taken.
    Unknown,
}

/// The sign that tells whether day or month comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ToldBy {
    /// Another column of the file.
    File,
    /// Another file.
    OtherFile,
    /// Only what is usual.
    Custom,
}

/// Of so many dates one may be of a day that no calendar has.
const MOST_IMPOSSIBLE: usize = 10;

impl Forms {
    /// The forms in which every one of some texts can be read; nothing when they are not dates.
    pub(super) fn of<'v>(values: impl Iterator<Item = &'v str> + Clone) -> Option<Self> {
        let example = values.clone().next()?.to_string();
        if let Some(days) = all(values.clone(), moment) {
            let last = days.into_iter().max();
            let order = Order::Clear;
            return Some(Forms {
                forms: Vec::new(),
                order,
                told_by: None,
                moments: true,
                example,
                last,
            });
        }
        let mut candidates: Vec<(String, usize)> = Vec::new();
        // A day that no calendar has is one mistake among dates, and not another kind of column.
        let (mut total, mut impossible) = (0, 0);
        for value in values.clone() {
            let forms = date_forms(value);
            total += 1;
            if forms.is_empty() && is_shaped(value) {
                impossible += 1;
                continue;
            }
            if forms.is_empty() {
                return None;
            }
            for (form, _) in forms {
                if !form.is_empty() && candidates.iter().all(|(known, _)| *known != form) {
                    candidates.push((form, 0));
                }
            }
        }
        if impossible * MOST_IMPOSSIBLE > total {
            return None;
        }
        let possible = values.filter(|value| !date_forms(value).is_empty());
        let mut left: Vec<&str> = possible.clone().filter(|value| !is_iso(value)).collect();
        let mut forms = Vec::new();
        while !left.is_empty() {
            for (form, covers) in &mut candidates {
                *covers = left.iter().filter(|value| date_in(value, form).is_some()).count();
            }
            // Of those that cover as many, the first is the more usual.
            let best = candidates.iter().rev().max_by_key(|(_, covers)| *covers)?;
            if best.1 == 0 {
                return None;
            }
            let form = best.0.clone();
            left.retain(|value| date_in(value, &form).is_none());
            forms.push(form);
        }
        let mut found = Forms {
            forms,
            order: Order::Clear,
            told_by: None,
            moments: false,
            example,
            last: None,
        };
        found.order = found.settle(possible.clone());
        found.last = possible.filter_map(|value| found.read(value)).max();
        Some(found)
    }

    /// The day that a text is.
    pub(super) fn read(&self, text: &str) -> Option<Date> {
        if self.moments {
            return moment(text);
        }
        date_in(text, "").or_else(|| self.forms.iter().find_map(|form| date_in(text, form)))
    }

    /// Decides which comes first where the dates themselves do not tell.
    pub(super) fn decide(&mut self, day_first: bool, told_by: ToldBy) {
        if self.order != Order::Unknown {
            return;
        }
        self.told_by = Some(told_by);
        self.order = if day_first { Order::Day } else { Order::Month };
        if day_first {
            self.forms.iter_mut().for_each(|form| *form = swapped(form));
        }
    }

    fn settle<'v>(&self, mut values: impl Iterator<Item = &'v str>) -> Order {
        let Some(form) = self.forms.iter().find(|form| swapped(form) != **form) else {
            return Order::Clear;
        };
        let other =
            Forms { forms: self.forms.iter().map(|form| swapped(form)).collect(), ..self.clone() };
        let order = if form.find("%d") < form.find("%m") { Order::Day } else { Order::Month };
        // One date that can be read in one order only tells of all.
        let told = values.any(|value| other.read(value).is_none());
        if told { order } else { Order::Unknown }
    }
}

/// The form with day and month exchanged, where both are numbers and come before the year.
fn swapped(form: &str) -> String {
    let numbers = form.contains("%m") && form.contains("%d");
    let year = form.find("%Y").or_else(|| form.find("%y")).unwrap_or_default();
    // With points, the day comes first wherever such dates are written.
    if !numbers || year == 0 || form.contains('.') {
        return form.to_string();
    }
    form.replace("%m", "%\0").replace("%d", "%m").replace("%\0", "%d")
}

/// True for three numbers with the same sign between them, as `2/30/2025`.
fn is_shaped(text: &str) -> bool {
    ['/', '-', '.'].into_iter().any(|sign| {
        let parts: Vec<&str> = text.split(sign).collect();
        let is_number = |part: &&str| {
            (1..=4).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
        };
        parts.len() == 3 && parts.iter().all(is_number) && parts.iter().any(|part| part.len() == 4)
    })
}

fn is_iso(text: &str) -> bool {
    date_in(text, "").is_some()
}

/// The day of `2025-06-30T23:30:00Z`, as it is written.
fn moment(text: &str) -> Option<Date> {
    let (day, time) = text.split_at_checked(10)?;
    let offset =
        time.ends_with('Z') || time.rfind(['+', '-']).is_some_and(|at| time[at..].len() >= 5);
    (time.starts_with(['T', ' ']) && offset).then(|| date_in(day, "")).flatten()
}

fn all<'v, T>(
    values: impl Iterator<Item = &'v str>,
    read: impl Fn(&str) -> Option<T>,
) -> Option<Vec<T>> {
    values.map(read).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(values: &[&str], expected: &str) {
        let shown = Forms::of(values.iter().copied()).map_or("no dates".to_string(), |forms| {
            let last = forms.last.map(|day| day.to_string()).unwrap_or_default();
            let moments = if forms.moments { " moments" } else { "" };
            format!("{:?} {:?}{moments} {last}", forms.forms, forms.order)
        });
        assert_eq!(shown, expected, "{values:?}");
    }

    #[test]
    fn all_dates_of_a_column_tell_its_form() {
        check(&["2025-06-30", "2025-07-01 08:15"], "[] Clear 2025-07-01");
        check(&["3/4/2025", "6/30/2025"], "[\"%m/%d/%Y\"] Month 2025-06-30");
        check(&["3/4/2025", "30/6/2025"], "[\"%d/%m/%Y\"] Day 2025-06-30");
        check(&["3/4/2025", "5/6/2025"], "[\"%m/%d/%Y\"] Unknown 2025-05-06");
        check(&["5/5/2025", "13/5/2025"], "[\"%d/%m/%Y\"] Day 2025-05-13");
        check(&["30.6.2025", "1.7.2025"], "[\"%d.%m.%Y\"] Clear 2025-07-01");
        check(&["Jun 30, 2025", "2-Sep-25"], "[] Clear 2025-09-02");
        // A time may follow a day.
        check(&["6/30/2025", "6/30/2025 1:05 PM"], "[\"%m/%d/%Y\"] Month 2025-06-30");
        check(
            &["2025-06-30T23:30:00Z", "2025-07-01T10:00:00+02:00"],
            "[] Clear moments 2025-07-01",
        );
        check(&["6/30/2025", "soon"], "no dates");
        // One day that no calendar has is a mistake.
        let mut dates: Vec<String> = (1..=12).map(|month| format!("{month}/3/2025")).collect();
        dates.push("2/30/2025".to_string());
        let dates: Vec<&str> = dates.iter().map(String::as_str).collect();
        check(&dates, "[\"%m/%d/%Y\"] Unknown 2025-12-03");
        check(&["6/30/2025", "2/30/2025"], "no dates");
        check(&["3", "4"], "no dates");
        check(&[], "no dates");
    }
}
