//! Students' own words, and the help they get.

/// Goals; `{next}` is a competency that is open, `{subject}` its subject.
pub const GOALS: [&str; 12] = [
    "I want to finish *{next}*. I will redo the last task with my notes beside me and ask for a conference before I hand it in.",
    "My goal is to be able to explain *{next}* to someone who missed the class. If they understand it, I am ready for another try.",
    "I will use two support blocks a week for {subject} until *{next}* feels like something I can do on my own.",
    "By the end of next month I want better evidence for *{next}*. Step one is reading the feedback twice.",
    "For *{next}* I am going to start the draft on the first day instead of the last weekend.",
    "I want to stop guessing in {subject}. For *{next}* I will write down why before I write down what.",
    "I will find a partner to practice *{next}* with, and we will check each other's work against the rubric.",
    "My goal: one more piece of evidence for *{next}*, this time with a topic I picked myself.",
    "I plan to go back to *{next}* and fix the part that my teacher circled, then show what changed.",
    "I want to get *{next}* done early so that the end of the term is calmer than last time.",
    "I will ask at least one question in every {subject} class until *{next}* makes sense to me.",
    "I am going to break *{next}* into three smaller pieces and finish one each week.",
];

/// Goals of those who have nothing open.
pub const GOALS_BEYOND: [&str; 4] = [
    "I want to try an extension in {subject} and present it to people who are not teachers.",
    "My goal is to help two younger students in {subject}, because explaining it shows me what I really know.",
    "I want to take a topic from {subject} and turn it into something useful for the town.",
    "I will read one whole book that nobody assigned and connect it to what we did in {subject}.",
];

/// Reflections; `{done}` is a competency that was reached.
pub const REFLECTIONS: [&str; 12] = [
    "I am proud of *{done}*. The first version was not good, and I can say exactly why the last one is.",
    "What I learned from *{done}* is that I need to talk a problem through before I start writing.",
    "*{done}* took longer than I expected. Asking for help early made the difference.",
    "I used to think I was bad at {subject}. After *{done}* I think I was just in a hurry.",
    "Looking back at *{done}*, the part I liked most was showing it to people at the exhibition.",
    "With *{done}* I found out that feedback stings for an hour and helps for a month.",
    "My best work this year is *{done}*. I would keep the idea and change the ending.",
    "For *{done}* I made a plan and followed most of it, which is new for me.",
    "I did not see the point of *{done}* at first. Then I used it somewhere else, and now I do.",
    "In *{done}* I surprised myself. I want to remember how that week felt.",
    "I am getting better at {subject} because I stopped erasing my mistakes. *{done}* shows that.",
    "When I explained *{done}* to my family I noticed a gap and went back to fix it.",
];

/// Reflections of those who have reached nothing that could be named.
pub const REFLECTIONS_OPEN: [&str; 3] = [
    "This term I started more than I finished. Next time I will finish one thing before I open another.",
    "I know more than my portfolio shows. I want to work on handing things in.",
    "The days I came to support block were my best days. I want more of those.",
];

/// The goal of a student in the first weeks at the school.
pub const FIRST_GOAL: &str = "I want to get to know the building, the people and how ratings work here, and to choose my courses for the fall.";

/// The reflection of a student in the first weeks at the school.
pub const FIRST_REFLECTION: &str =
    "Everything is new, but people say hello. I liked the walk along the harbor and the library.";

/// Help in one subject.
pub const SUPPORTS: [&str; 8] = [
    "Small-group instruction twice a week during the support block",
    "Weekly conference with the teacher, with a written plan for re-assessment",
    "Peer tutoring on Tuesdays and Thursdays in the library",
    "Extended time and a quiet room for summative tasks",
    "Texts in audio form and note templates",
    "Daily check-in with the advisor on one chosen task",
    "Graphic organizers and a worked example for every new task",
    "Push-in support by the learning specialist in two lessons a week",
];

/// Help in all subjects.
pub const SUPPORT_FOR_ALL: &str =
    "English learner support: pre-taught vocabulary and conferences with an interpreter on request";

/// Where seniors and others served.
pub const SERVICE: [&str; 8] = [
    "Beach and trail clean-up",
    "Reading partner at the elementary school",
    "Food pantry",
    "Harbor festival set-up",
    "Community garden",
    "Technology help at the senior center",
    "Shellfish survey with the town",
    "Ferry terminal mural",
];

/// Capstone projects of seniors.
pub const CAPSTONES: [&str; 8] = [
    "A tide-powered aerator for the oyster nursery, with a public presentation",
    "An oral history of the sardine cannery, given to the town library",
    "A bilingual guide to the ferry for newcomers",
    "A water-safety course for third graders",
    "A short film about winter on the islands",
    "A budget workshop for first-time renters",
    "A field guide to the birds of the salt marsh",
    "A repaired peapod dinghy and the story of the repair",
];
