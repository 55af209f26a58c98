//! Texts that spreadsheets leave in place of a value: errors, and formulas.

/// True for the error of a spreadsheet.
pub(in crate::import) fn is_error(text: &str) -> bool {
    let of_calc = |number: &str| number.len() == 3 && number.bytes().all(|b| b.is_ascii_digit());
    match text.as_bytes().first() {
        Some(b'#') => is_narrow(text) || ERRORS.contains(&text) || text == "#¿NOMBRE?",
        Some(b'E') => text.strip_prefix("Err:").is_some_and(of_calc),
        _ => false,
    }
}

/// True for what a spreadsheet shows in place of a value that its column is too narrow for.
pub(in crate::import) fn is_narrow(text: &str) -> bool {
    text.len() > 2 && text.bytes().all(|byte| byte == b'#')
}

/// True for a formula that calls a function or names another sheet: `=SUM(B2:B9)`, `='Fall'!C4`. `=A1` alone
/// may be somebody's code.
pub(in crate::import) fn is_formula(text: &str) -> bool {
    let Some(formula) = text.strip_prefix('=') else { return false };
    let formula = formula.trim_start_matches(['+', '-', '(', ' ']);
    let name = |c: char| c.is_alphanumeric() || matches!(c, '.' | '_' | '$');
    let (first, rest) = formula.split_at(formula.find(|c| !name(c)).unwrap_or(formula.len()));
    let is_word = first.starts_with(char::is_alphabetic);
    is_word && rest.starts_with(['(', '!']) || formula.starts_with('\'')
}

/// Errors as spreadsheets write them, in the languages they speak.
const ERRORS: [&str; 29] = [
    "#BEZUG!",
    "#BLOCKED!",
    "#BUSY!",
    "#CALC!",
    "#CONNECT!",
    "#DIV/0!",
    "#ERROR!",
    "#FIELD!",
    "#GETTING_DATA",
    "#N/A",
    "#N/D",
    "#NAME?",
    "#NOM?",
    "#NOMBRE!",
    "#NOME?",
    "#NUL!",
    "#NULL!",
    "#NULO!",
    "#NUM!",
    "#NÚM!",
    "#REF!",
    "#SPILL!",
    "#UNKNOWN!",
    "#VALEUR!",
    "#VALOR!",
    "#VALUE!",
    "#¡DIV/0!",
    "#¡REF!",
    "#¡VALOR!",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_and_errors_are_told_from_texts() {
        for text in ["=SUM(B2:B9)", "='Fall'!C4", "=Fall!C4", "=-ROUND(B2,0)", "=(MAX(A1)+A2)/2"] {
            assert!(is_formula(text), "{text}");
        }
        for text in ["=", "=D", "=A1", "=1+1", "= so it is", "=)", "=>"] {
            assert!(!is_formula(text), "{text}");
        }
        for text in ["#N/A", "#REF!", "#DIV/0!", "#¡REF!", "###", "######", "Err:502"] {
            assert!(is_error(text), "{text}");
        }
        for text in ["#", "##", "#1", "#N", "N/A", "Err:", "Err:5", "Error", "#12 Task"] {
            assert!(!is_error(text), "{text}");
        }
    }
}
