//! Codes of the diagnostics that reading a policy can raise.

use super::nothing::ASKS_FOR_NOTHING;
use super::requirement::BAD_REQUIREMENT;
use super::totals::CREDITS_DO_NOT_SUM;
use crate::base::Code;

/// Every diagnostic code that reading a policy can raise, besides those of any TOML file.
pub static CODES: &[&Code] = &[
    &BAD_REQUIREMENT,
    &BAD_BANDS,
    &UNKNOWN_RULE,
    &BAD_PARAMETER,
    &AMBIGUOUS_METHOD,
    &WEIGHTS_DO_NOT_SUM,
    &CREDITS_DO_NOT_SUM,
    &ASKS_FOR_NOTHING,
];

crate::code!(
    BAD_BANDS,
    "policy/bad-bands",
    "Letters or cut scores do not stand in order: a letter that is never given, a lower level that \
     starts higher than the one above it, a worse letter that is worth more.\n\nA wrong order puts \
     wrong grades on transcripts without any other sign.\n\nList letters best first with falling \
     minimums and points, and give higher levels higher cut scores."
);

crate::code!(
    UNKNOWN_RULE,
    "policy/unknown-rule",
    "A setting names a rule that the policy does not declare, or leaves open which of several rules \
     holds.\n\nWithout it, it is not known how a level or a credit comes about.\n\nDeclare the rule \
     under `rules`, or name one that is declared."
);

crate::code!(
    BAD_PARAMETER,
    "policy/bad-parameter",
    "A rule has a parameter that its method does not use, lacks one that it needs, or has one outside \
     of the range that makes sense.\n\nA parameter that is silently ignored is a rule the school \
     believes in that nobody applies.\n\nRemove the parameter, add it, or choose a value in the range named."
);

crate::code!(
    AMBIGUOUS_METHOD,
    "policy/ambiguous-method",
    "A rule names a method by a name that different systems give to different formulas.\n\nOf the ratings \
     2, 3, 4 one decaying average makes 3.53 and the other 3.48, and nobody sees which one was \
     meant.\n\nSay the `formula`, or name the method `latest-against-mean` when that is the one."
);

crate::code!(
    WEIGHTS_DO_NOT_SUM,
    "policy/weights-do-not-sum",
    "The weights of the kinds of evidence sum neither to 100 nor to 1.\n\nThe rule works all the same, \
     because only their proportion matters; but a kind may have been forgotten, or two numbers may have \
     been mixed up.\n\nWrite weights that sum to 100."
);
