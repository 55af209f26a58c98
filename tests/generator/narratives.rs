//! Sentences of advisors and teachers.
//!
//! A paragraph is put together from slots. The sentences of a slot say the
//! same kind of thing in different words, and none says anything that the
//! records of some student could contradict.

/// An advisor's first sentences: the person.
pub const OPENINGS: [&str; 14] = [
    "It has been a pleasure to be {name}'s advisor this spring. {They} come{s} to advisory with something to say, and others have learned to wait for it.",
    "When I think of {name} this year, I think of the questions {they} ask{s}: short, honest and usually the one the rest of us were avoiding.",
    "{name} brings a dry sense of humor to our mornings, and a kindness that {they} would rather nobody noticed. We notice.",
    "There is a particular quiet that comes over {name} when a piece of work begins to matter to {them}. I saw it more than once this spring.",
    "{name} and I spent our conferences this term talking about what good work looks like and how {they} will know it when {they} see{s} it.",
    "One moment stays with me: {name} explaining a half-finished idea to another student at the spring exhibition, and both of them leaving with a better one.",
    "{name} has made our advisory a warmer place. {They} remember{s} what people said last week and ask{s} how it turned out.",
    "This spring {name} began to talk about learning as something {they} do{es} rather than something that happens to {them}.",
    "If you ask the students around {name}, they will tell you that {they} {is} good company on a hard day. I would say the same.",
    "{name} chose the photographs for our advisory wall this spring and wrote the captions. It told me how closely {they} look{s} at the people around {them}.",
    "Our walk to the breakwater in April was a good conversation. {name} spoke plainly about what is going well and what is not, without excuses or drama.",
    "Every advisory needs someone who will say what everyone is thinking, gently. In ours that is often {name}, and I am grateful for it.",
    "{name} keeps a list of things {they} want{s} to find out, and this spring it grew longer. I hope {they} never finish{es} it.",
    "I have enjoyed watching {name} find {their} own way of working this year, with a few experiments that succeeded and a few that made us both laugh.",
];

/// Something that went well. `{strong}` is a subject, `{done}` a competency in it.
pub const STRENGTHS: [&str; 14] = [
    "The work I would show you first is in {strong}: {their} evidence for *{done}* is clear, and {they} could explain every choice in it.",
    "In {strong}, {name} reached *{done}*. What pleased me was less the rating than the way {they} talked about how it came together.",
    "{Their} best conversations with me were about {strong}. Having shown *{done}*, {they} {has} something solid to build on.",
    "Ask {them} about *{done}*. It took planning, and the result is some of the most thoughtful work in {their} {strong} folder.",
    "A real highlight was {strong}, where {they} met the standard for *{done}* and then helped a classmate see how the pieces fit.",
    "{They} can be proud of *{done}* in {strong}. The evidence is {their} own from start to finish, and it shows.",
    "In {strong} the pieces came together around *{done}*, and {their} teacher and I both remarked on how calmly {they} explained it.",
    "For *{done}*, in {strong}, {name} put together a portfolio page that says exactly what {they} did and why.",
    "{Their} work in {strong} deserves a mention: with *{done}* now proficient, {they} {has} the tools for what follows.",
    "At {their} student-led conference {name} opened with *{done}*, from {strong}, and spoke about it without notes.",
    "What {they} showed in {strong} under *{done}* was careful and complete, and {they} knew it before anyone said so.",
    "The rubric for *{done}* asks a good deal, and in {strong} {name} met it with work {they} could defend line by line.",
    "I was glad to see {strong} go well. {Their} evidence for *{done}* reads like the work of someone who understood the point of the task.",
    "{name} has good reason to feel at home in {strong}: the evidence for *{done}* came from more than one piece of work and says the same each time.",
];

/// Sentences on what needs time. `{growth}` is a subject, `{next}` a competency in it.
pub const GROWTH: [&str; 14] = [
    "The place to put {their} effort now is {growth}. *{next}* is not there yet, and the feedback already says what the next attempt needs.",
    "In {growth}, *{next}* still needs time. We agreed on a small first step, and a date by which {they} will show it to {their} teacher.",
    "*{next}* in {growth} is unfinished business. That is no cause for worry: another attempt costs nothing, and {they} {has} notes to start from.",
    "{They} know{s} that {growth} asks for more practice, above all *{next}*. An hour of it each week with someone to talk to would help.",
    "For now the harder ground is {growth}. I have asked {them} to bring *{next}* back with one paragraph on what {they} would do differently.",
    "We talked about {growth} too. *{next}* is still on the way, and the missing part is smaller than it looks from where {they} stand{s}.",
    "Not everything is in place: *{next}*, in {growth}, needs further evidence. {Their} teacher has set out what kind and by when.",
    "The next piece of work I hope to see is *{next}* in {growth}. The beginnings are on the page, and steady practice will do the rest.",
    "In {growth} {they} {is} working toward *{next}*. The support block is a good place for it, and the door is open.",
    "If I could choose one thing for the fall it would be *{next}*, in {growth}: begun, understood in part, and worth finishing well.",
    "{growth_start} is where patience will pay. *{next}* has a first round of feedback, and going back to it soon would be wise.",
    "There is work to return to in {growth}. With *{next}* the task is to make the reasoning visible, since more of it is in {their} head than on paper.",
    "*{next}* remains open in {growth}. {name} has named what was confusing, and that is the first step toward sorting it out.",
    "{They} would tell you {themself} that {growth} is the stretch: *{next}* has not come easily, and {they} {has} a plan for it.",
];

/// Sentences on the next step of a student who has nothing unfinished.
pub const BEYOND: [&str; 6] = [
    "Nothing that {they} began is left unfinished, so our talk turned to what would be worth doing next, and for whom. The extensions on the catalog page are a good start.",
    "With no attempt waiting to be repeated, {name} can afford to choose. I have suggested a project that joins two subjects and a reader outside the school.",
    "{Their} folder has no loose ends. I would like {them} to spend some of that freedom on a question that has no answer in the back of the book.",
    "What comes next is a matter of choice. We looked at the extensions together, and {they} left with a short list and a longer walk home.",
    "As everything begun is complete, I have asked {them} to act as a second reader for others. Explaining is the best extension I know.",
    "The next challenge should be one that {they} pick{s}. We spoke of an internship on the waterfront, and of what {they} would want to learn from it.",
];

/// Last sentences: what the adults will do, and thanks.
pub const CLOSINGS: [&str; 14] = [
    "At home, the best question to ask is a simple one: show me something you changed your mind about. Thank you for your part in this year.",
    "I look forward to seeing what {they} make{s} of the next step. Please write or call whenever you would like to talk it over.",
    "Please take a few minutes to look at {their} portfolio together. It says more than any report can, and {they} will enjoy being the guide.",
    "Thank you for the conversations we have had this year. {name} knows there are people on {their} side, at home and here.",
    "I am glad to have {them} in our advisory, and I will be cheering from the front row.",
    "If you do one thing together this summer, let {them} teach you something {they} learned here. Then let {them} correct you.",
    "My door is open, and so is the Thursday support block. It is a privilege to know {them}.",
    "We will meet again early in the fall to set new goals. Until then: rest, sea air, and a good book or two.",
    "Keep asking about the work rather than the level. {They} {has} interesting things to say about it.",
    "It is a joy to see {them} grow, in every sense of the word. Thank you for sharing {them} with us.",
    "Whatever comes next, {they} {has} shown that {they} can listen to feedback and decide what to do with it.",
    "Please call me with any question, large or small. I have learned a good deal from being {their} advisor.",
    "I hope the summer brings time outdoors, time with people {they} love{s}, and a little time with a notebook.",
    "Thank you for reading this together. I asked {name} to tell you which sentence {they} would have written differently.",
];

/// A teacher on what is in place. `{subject}`, `{done}`.
pub const SUBJECT_DONE: [&str; 12] = [
    "{name} has shown *{done}* with evidence that holds up from one task to another, and can say in plain words what it takes.",
    "The strongest evidence in {name}'s folder is for *{done}*: clear work, carefully finished and {their} own.",
    "*{done}* is in place. {name} worked from the rubric, asked for feedback at the right moment and used it.",
    "In our last conference {name} walked me through *{done}* and answered every question I could think of.",
    "I was pleased with {name}'s work on *{done}*. {They} explained the reasoning as well as the result.",
    "{name} met the standard for *{done}*, and the drafts show how {they} got there one decision at a time.",
    "With *{done}* {name} has an anchor in {subject}: when something new comes up, {they} can begin from there.",
    "It was good to see *{done}* come together. {name} noticed a flaw in an early version and put it right.",
    "{name}'s evidence for *{done}* is convincing, and {they} spoke about it well at the exhibition table.",
    "For *{done}* {name} submitted work that I have asked to keep as an example for next year's class.",
    "What {name} learned in *{done}* shows up elsewhere in {their} {subject} work, which is the best sign there is.",
    "{name} now owns *{done}*: the latest task was done alone, without hints, and in good form.",
];

/// A teacher on what is still open. `{subject}`, `{next}`.
pub const SUBJECT_NEXT: [&str; 12] = [
    "Next comes *{next}*. The first attempt shows where to start, and there is time for another.",
    "Still open is *{next}*. I suggest short, regular practice and a visit to the support block.",
    "*{next}* needs more evidence; please look at my comments before trying again.",
    "The goal for the coming weeks is *{next}*. A worked example, explained aloud, would be a fine first step.",
    "We will return to *{next}*, with more guidance at the start and less toward the end.",
    "For *{next}*, the idea is partly there. Writing down each step will show which part is missing.",
    "What remains is *{next}*. I have marked two places in the last task that are worth another look.",
    "*{next}* is on the way. A new attempt replaces nothing and costs nothing, so there is every reason to make it.",
    "I would like to see {them} take up *{next}* again soon, while the feedback is fresh.",
    "The next step, *{next}*, is a demanding one. Working with a partner on the practice task should help.",
    "In *{next}* the results vary from task to task; a second reader for the next draft would steady them.",
    "*{next}* is not there yet. We have talked about what a convincing piece of evidence would look like.",
];

/// A teacher to a student with nothing open.
pub const SUBJECT_BEYOND: [&str; 4] = [
    "Nothing that was begun remains open. The extension for this competency is a good challenge for the summer.",
    "As there is nothing to repeat, I have offered a larger project in {subject} for the coming term.",
    "There is no unfinished work in {subject}. I would enjoy seeing {them} explain the topic to a younger class.",
    "With everything begun in {subject} complete, the choice of what to explore next is {their} own to make.",
];

/// For the student who has only just come.
pub const JUST_ARRIVED: &str = "{name} joined us in the last week of May, and we are glad {they} {is} here. There has not been time to collect evidence, so the pages that follow are empty by design: nothing is late and nothing has been missed. In the first days {they} met {their} classmates, toured the harbor with a student guide and chose a seat by the window. In the fall we will look together at work from {their} former school and agree where to begin in each subject. Please bring any portfolio or report you have, and call me whenever you have a question.";

/// For the student of whom there is too little evidence.
pub const INSUFFICIENT: &str = "{name} has begun work in every subject this year, and what we have seen is promising. In each of them, though, we have fewer pieces of evidence than we need before we can name a level fairly, which is why so much of this report says that more evidence is needed. It is not a judgement of what {they} know{s}. We have made a plan: two finished tasks in each subject by the end of September, beginning with those {they} like{s} best. I will check in with {them} every Monday, and I would welcome your help in keeping that time free.";

/// For the student who left.
pub const LEFT: &str = "{name} left Harbor Point School on March 20, when the family moved away, and we were sorry to say goodbye. This page closes {their} record with us. Work that was under way in March is shown as it stood on the last day, with no judgement about what might have followed. {Their} portfolio, with teachers' comments, has gone to the new school, and I have spoken with the counselor there about where {they} would like to start. {name} was a thoughtful member of our advisory, and the others made a card that took two people to carry. Fair winds, {name}, and do write.";
