//! The framework as files that other programs read.

use crate::base::OutPath;
use crate::base::csv;
use crate::render::artifact::Artifact;
use crate::view::site::{Body, Downloads, Edition};

/// Every page by its address, with the same page in the other languages; nothing where the school
/// does not say where its catalog is.
pub(super) fn sitemap(editions: &[Edition]) -> Option<Artifact> {
    let pages = editions.iter().flat_map(|edition| &edition.pages);
    let addresses: Vec<&str> = pages.filter_map(|page| page.head.address.as_deref()).collect();
    if addresses.is_empty() {
        return None;
    }
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for address in addresses {
        xml.push_str(&format!("<url><loc>{}</loc></url>\n", quick_xml::escape::escape(address)));
    }
    xml.push_str("</urlset>\n");
    Some(Artifact { path: at_root("sitemap.xml"), bytes: xml.into_bytes() })
}

/// The competency of a page as data, beside the page.
pub(super) fn competency(body: &Body) -> Option<Artifact> {
    let Body::Competency(page) = body else { return None };
    let path = OutPath::parse(&format!("public/{}", page.json)).expect("its parts are made safe");
    Some(Artifact { path, bytes: pretty(page.package.as_ref()?) })
}

fn pretty(value: &serde_json::Value) -> Vec<u8> {
    let mut json = serde_json::to_vec_pretty(value).expect("JSON values serialise");
    json.push(b'\n');
    json
}

/// `framework.csv` and `framework.json`.
pub(super) fn artifacts(downloads: &Downloads) -> [Artifact; 2] {
    let json = pretty(&downloads.package);
    [
        Artifact { path: at_root(Downloads::CSV), bytes: csv::write(&downloads.table) },
        Artifact { path: at_root(Downloads::JSON), bytes: json },
    ]
}

/// A file at the root of the site.
pub(super) fn at_root(name: &str) -> OutPath {
    OutPath::new(["public", name])
}
