//! Assets that pages share: style, scripts, fonts, logo.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use super::Artifact;
use super::filters::level_class;
use crate::base::OutPath;
use crate::render::theme::{Color, Role, TextSize, Theme};

/// The built-in sign: the growing bars of a level.
const ICON: &str = "icon.svg";

/// The place where a theme keeps its web fonts.
const WEB_FONTS: &str = "fonts/web/";

/// The style sheet that declares them.
const FONT_STYLES: &str = "fonts.css";

/// The shared files; `texts` are style sheets and scripts by name.
pub(super) fn artifacts(theme: &Theme, texts: &BTreeMap<String, String>) -> Vec<Artifact> {
    let asset =
        |(name, bytes): (String, Vec<u8>)| asset(&name.split('/').collect::<Vec<_>>(), bytes);
    shared(theme, texts).into_iter().map(asset).collect()
}

/// The same by name in the folder of assets.
pub(super) fn shared(theme: &Theme, texts: &BTreeMap<String, String>) -> Vec<(String, Vec<u8>)> {
    let mut shared = vec![("theme.css".to_string(), style(theme).into_bytes())];
    shared.extend(texts.iter().map(|(name, text)| (name.clone(), text.as_bytes().to_vec())));
    shared.extend(
        theme
            .files()
            .filter_map(|(name, bytes)| Some((name.strip_prefix(WEB_FONTS)?, bytes)))
            .map(|(name, bytes)| (format!("fonts/{name}"), bytes.to_vec())),
    );
    shared.extend(theme.logo().map(|(name, bytes)| (name.to_string(), bytes.to_vec())));
    shared
}

/// The colours of levels, each as a class.
pub(super) fn levels<'a>(colors: impl IntoIterator<Item = &'a str>) -> Artifact {
    asset(&["levels.css"], level_style(colors).into_bytes())
}

/// The rules of the colours of levels.
pub(super) fn level_style<'a>(colors: impl IntoIterator<Item = &'a str>) -> String {
    let colors: BTreeSet<&str> = colors.into_iter().collect();
    let mut css = String::new();
    for color in colors {
        let _ = writeln!(css, ".{} {{ --level: {color}; }}", level_class(color));
    }
    css
}

/// The file that stands for the site in a browser's tab: the logo, or the built-in sign.
pub(super) fn icon(theme: &Theme) -> &str {
    theme.logo().map_or(ICON, |(name, _)| name)
}

/// True when the theme declares web fonts.
pub(super) fn has_fonts(theme: &Theme) -> bool {
    theme.files().any(|(name, _)| name.strip_prefix(WEB_FONTS) == Some(FONT_STYLES))
}

/// The list of issued documents as a script: a page that was opened from a folder may not read
/// other files, but it may load scripts.
pub(super) fn issued(list: &str) -> Artifact {
    asset(&["issued.js"], format!("globalThis.gradusIssued = {};\n", list.trim()).into_bytes())
}

/// A picture of a page that the school wrote itself.
pub(super) fn picture((name, bytes): (&String, &Vec<u8>)) -> Artifact {
    let parts: Vec<&str> = ["own"].into_iter().chain(name.split('/')).collect();
    asset(&parts, bytes.clone())
}

fn asset(parts: &[&str], bytes: Vec<u8>) -> Artifact {
    let path = OutPath::new(["public", "assets"].into_iter().chain(parts.iter().copied()));
    Artifact { path, bytes }
}

/// The theme as custom properties. Sizes keep the proportion they have on paper; running
/// text is as large as the reader's browser says.
pub(super) fn style(theme: &Theme) -> String {
    let style = theme.style();
    let mut css = String::from(":root {\n");
    let families: Vec<String> = style.text.families.iter().map(|name| quoted(name)).collect();
    let fallbacks = "system-ui, -apple-system, \"Segoe UI\", sans-serif";
    let _ = writeln!(css, "  --font: {}, {fallbacks};", families.join(", "));
    let body = style.text.sizes[&TextSize::Body];
    for (name, size) in [("small", TextSize::Small), ("large", TextSize::Large)] {
        let _ = writeln!(css, "  --{name}: calc(1rem * {} / {body});", style.text.sizes[&size]);
    }
    css.push_str("  color-scheme: light dark;\n");
    colors(&mut css, "  ", &style.colors.light);
    css.push_str("}\n\n@media screen and (prefers-color-scheme: dark) {\n  :root {\n");
    colors(&mut css, "    ", &style.colors.dark);
    css.push_str("  }\n}\n");
    css
}

fn colors(css: &mut String, indent: &str, colors: &BTreeMap<Role, Color>) {
    for (role, color) in colors {
        let name = match role {
            Role::Paper => "paper",
            Role::Ink => "ink",
            Role::Quiet => "quiet",
            Role::Accent => "accent",
            Role::Rule => "rule",
            Role::Wash => "wash",
        };
        let _ = writeln!(css, "{indent}--{name}: {color};");
    }
}

/// A string in CSS.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => {
                out.push('\\');
                out.push(c);
            }
            c if c.is_control() => {
                let _ = write!(out, "\\{:x} ", c as u32);
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_theme_becomes_custom_properties_for_light_and_dark() {
        let css = style(&Theme::built_in());
        assert!(css.contains("--font: \"Noto Sans\", "), "{css}");
        assert!(css.contains("--large: calc(1rem * 17 / 9.5);"), "{css}");
        assert_eq!(css.matches("--accent: #").count(), 2);
    }

    #[test]
    fn a_family_cannot_leave_its_quotes() {
        assert_eq!(quoted("a\"; } b\\\n"), "\"a\\\"; } b\\\\\\a \"");
    }
}
