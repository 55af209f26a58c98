//! The framework as files that other programs read.

use super::{Artifact, at_root};
use crate::base::csv;
use crate::view::site::{Downloads, Edition};

/// Every page by its address, with the same page in the other languages; nothing where the school does not say
/// where its catalog is.
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

/// `framework.csv` and `framework.json`.
pub(super) fn artifacts(downloads: &Downloads) -> [Artifact; 2] {
    let mut json = serde_json::to_vec_pretty(&downloads.package).expect("JSON values serialise");
    json.push(b'\n');
    [
        Artifact { path: at_root(Downloads::CSV), bytes: csv::write(&downloads.table) },
        Artifact { path: at_root(Downloads::JSON), bytes: json },
    ]
}
