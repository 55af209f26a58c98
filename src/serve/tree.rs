//! The output folder, served as it is.

use std::path::Path;
use std::sync::Arc;

use axum::body::Body;
use axum::extract::{Path as Asked, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};

use super::guard::DOCUMENT;
use super::shared::Shared;
use crate::base::{OutPath, disk};

/// Answers with a file of the public site.
pub(super) async fn public(
    State(shared): State<Arc<Shared>>,
    Asked(path): Asked<String>,
) -> Response {
    let path = match path.as_str() {
        "" => "index.html".to_string(),
        path if path.ends_with('/') => format!("{path}index.html"),
        path => path.to_string(),
    };
    answer(&shared, &format!("public/{path}")).await
}

/// Leads to the front page of the public site.
pub(super) async fn front() -> Redirect {
    Redirect::temporary("/site/index.html")
}

/// Answers with a private file. The address has the random word in it, or nobody comes here.
pub(super) async fn private(
    State(shared): State<Arc<Shared>>,
    Asked((_, path)): Asked<(String, String)>,
) -> Response {
    answer(&shared, &format!("private/{path}")).await
}

async fn answer(shared: &Arc<Shared>, path: &str) -> Response {
    // A path that has `..` or any other way out in it is not a path of the output.
    let Some(path) = OutPath::parse(path) else { return missing() };
    let snapshot = shared.latest();
    let out = shared.plan.out(snapshot.any_school().map(|school| &**school));
    let name = path.to_string();
    let read = tokio::task::spawn_blocking(move || read(&out, &path)).await;
    let Ok(Some(mut bytes)) = read else { return missing() };
    if name.ends_with(".html") {
        bytes = live(bytes, snapshot.number);
    }
    let headers =
        [(header::CONTENT_TYPE, content_type(&name)), (header::CONTENT_SECURITY_POLICY, DOCUMENT)];
    (headers, Body::from(bytes)).into_response()
}

/// The bytes of a file that lies in the output folder itself, and not behind a link.
fn read(out: &Path, path: &OutPath) -> Option<Vec<u8>> {
    let target = path.below(out);
    let folders = target.ancestors().take_while(|folder| *folder != out);
    for step in folders {
        if disk::kind(step).ok()??.is_symlink() {
            return None;
        }
    }
    disk::read(&target).ok()
}

/// A page that loads itself again when something is built. The file stays as it is.
fn live(bytes: Vec<u8>, number: u64) -> Vec<u8> {
    let Ok(text) = std::str::from_utf8(&bytes) else { return bytes };
    let script = format!("<script src=\"/app/live.js?n={number}\" defer></script>\n</head>");
    text.replacen("</head>", &script, 1).into_bytes()
}

fn missing() -> Response {
    (StatusCode::NOT_FOUND, "there is no such file; it may not be built yet\n").into_response()
}

/// The content type of a file, by its name.
pub(super) fn content_type(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "csv" => "text/csv; charset=utf-8",
        "xml" => "application/xml",
        "txt" => "text/plain; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "ico" => "image/x-icon",
        "pdf" => "application/pdf",
        "woff2" => "font/woff2",
        "ttf" => "font/ttf",
        _ => "application/octet-stream",
    }
}
