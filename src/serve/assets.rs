//! Style, scripts and fonts of the office. Nothing in them is about the school.

use axum::body::Body;
use axum::extract::Path;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};

use super::pages::text_file;
use super::tree::content_type;
use crate::render::site::theme_style;
use crate::render::theme::Theme;

/// Answers with a shared file.
pub(super) async fn asset(Path(name): Path<String>) -> Response {
    let bytes = match name.as_str() {
        "theme.css" => Some(theme_style(&Theme::built_in()).into_bytes()),
        name if name.ends_with(".html") => None,
        name => font(name).or_else(|| text_file(name).map(|text| text.as_bytes().to_vec())),
    };
    match bytes {
        Some(bytes) => {
            ([(header::CONTENT_TYPE, content_type(&name))], Body::from(bytes)).into_response()
        }
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

/// A web font of the theme, or the style sheet that declares them.
fn font(name: &str) -> Option<Vec<u8>> {
    let name = format!("fonts/web/{}", name.strip_prefix("fonts/")?);
    let theme = Theme::built_in();
    theme.files().find(|(own, _)| *own == name).map(|(_, bytes)| bytes.to_vec())
}
