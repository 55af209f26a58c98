//! Markdown, as teachers and students write it, to [`Prose`].

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use serde::Serialize;

/// A piece of Markdown, parsed: raw HTML in the source stays literal text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Prose {
    /// Paragraphs and lists in order.
    pub blocks: Vec<Block>,
}

/// A block of prose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Block {
    /// A paragraph.
    Paragraph {
        /// The text.
        inlines: Vec<Inline>,
    },
    /// A heading; on pages only, that have headings of their own.
    Heading {
        /// From 1, the title, to 6.
        level: u8,
        /// The text.
        inlines: Vec<Inline>,
    },
    /// A bulleted or numbered list.
    List {
        /// Numbered rather than bulleted.
        ordered: bool,
        /// Each item is a run of blocks.
        items: Vec<Vec<Block>>,
    },
    /// A table.
    Table {
        /// Its rows, the first of which is its head; each is a run of cells.
        rows: Vec<Vec<Vec<Inline>>>,
    },
}

/// A run of text inside a block.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Inline {
    /// Plain text.
    Text {
        /// The characters.
        text: String,
    },
    /// Emphasis.
    Emph {
        /// The emphasised text.
        inlines: Vec<Inline>,
    },
    /// Strong emphasis.
    Strong {
        /// The emphasised text.
        inlines: Vec<Inline>,
    },
    /// Text that is struck through.
    Strike {
        /// The text.
        inlines: Vec<Inline>,
    },
    /// A link with a safe (http, https or mailto) target.
    Link {
        /// Target address.
        url: String,
        /// The linked text.
        inlines: Vec<Inline>,
    },
    /// A picture; on pages only.
    Picture {
        /// Its path from the page.
        src: String,
        /// The picture in words.
        alt: String,
    },
    /// A line break asked for by the author.
    Break,
}

/// Parses Markdown. What the page has no place for stays readable: headings become strong
/// paragraphs, pictures their description, raw HTML literal text. A link whose target is
/// not `http`, `https` or `mailto` becomes its text. Emphasis and lists nested deeper than anybody
/// reads are as deep as the last level that is told apart.
pub fn prose(markdown: &str) -> Prose {
    walked(markdown, None)
}

/// Parses Markdown of a page of its own: headings stay headings, and `target` says where a link or
/// a picture lies that is not an address on the web; nothing for what there is not.
pub fn page_prose(markdown: &str, target: &dyn Fn(&str) -> Option<String>) -> Prose {
    walked(markdown, Some(target))
}

/// The place of what is linked or shown, as it is written; nothing for what there is not.
type Places<'p> = &'p dyn Fn(&str) -> Option<String>;

fn walked(markdown: &str, page: Option<Places<'_>>) -> Prose {
    let mut walk = Walk { stack: vec![Frame::Blocks(Vec::new())], spans: 0, lists: 0, page };
    for event in Parser::new_ext(markdown, EXTENSIONS) {
        walk.event(event);
    }
    walk.end_loose_paragraph();
    match walk.stack.pop() {
        Some(Frame::Blocks(blocks)) => Prose { blocks },
        _ => unreachable!("the first frame is left last"),
    }
}

/// The parts of Markdown beside the plain ones.
const EXTENSIONS: Options = Options::ENABLE_TABLES.union(Options::ENABLE_STRIKETHROUGH);

struct Walk<'p> {
    stack: Vec<Frame>,
    /// Spans that are open, with those that are too deep to have a frame.
    spans: usize,
    /// Lists that are open, likewise.
    lists: usize,
    /// The places of what a page of its own links and shows.
    page: Option<Places<'p>>,
}

/// Levels of emphasis and links in each other that are told apart.
const MOST_SPANS: usize = 6;

/// Levels of lists in each other that are told apart.
const MOST_LISTS: usize = 6;

/// Something open, with what it holds so far.
enum Frame {
    Blocks(Vec<Block>),
    Items {
        ordered: bool,
        items: Vec<Vec<Block>>,
    },
    /// A paragraph; `loose` when the source has none around the text, as in tight lists.
    Paragraph {
        inlines: Vec<Inline>,
        heading: Option<u8>,
        loose: bool,
    },
    Span {
        wrap: Wrap,
        inlines: Vec<Inline>,
    },
    Table(Vec<Vec<Vec<Inline>>>),
    Row(Vec<Vec<Inline>>),
}

enum Wrap {
    Emph,
    Strong,
    Strike,
    Link(String),
    Picture(String),
    /// A picture or a link whose target may not be followed.
    Nothing,
}

impl Walk<'_> {
    fn event(&mut self, event: Event) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) | Event::Code(text) | Event::Html(text) | Event::InlineHtml(text) => {
                self.append(&text);
            }
            Event::SoftBreak => self.append(" "),
            Event::HardBreak => self.inline(Inline::Break),
            _ => {}
        }
    }

    fn start(&mut self, tag: Tag) {
        let span = |wrap| Frame::Span { wrap, inlines: Vec::new() };
        let paragraph = |heading| Frame::Paragraph { inlines: Vec::new(), heading, loose: false };
        let frame = match tag {
            Tag::Paragraph | Tag::CodeBlock(_) | Tag::HtmlBlock => paragraph(None),
            Tag::Heading { level, .. } => paragraph(Some(level as u8)),
            Tag::List(first) => Frame::Items { ordered: first.is_some(), items: Vec::new() },
            Tag::Item => Frame::Blocks(Vec::new()),
            Tag::Emphasis => span(Wrap::Emph),
            Tag::Strong => span(Wrap::Strong),
            Tag::Strikethrough => span(Wrap::Strike),
            Tag::Table(_) => Frame::Table(Vec::new()),
            Tag::TableHead | Tag::TableRow => Frame::Row(Vec::new()),
            Tag::TableCell => paragraph(None),
            Tag::Link { dest_url, .. } if may_follow(&dest_url) => {
                span(Wrap::Link(dest_url.to_string()))
            }
            Tag::Link { dest_url, .. } => {
                span(self.place(&dest_url).map_or(Wrap::Nothing, Wrap::Link))
            }
            Tag::Image { dest_url, .. } => {
                span(self.place(&dest_url).map_or(Wrap::Nothing, Wrap::Picture))
            }
            _ => return,
        };
        let is_item = matches!(frame, Frame::Blocks(_));
        let mut too_deep = is_item && self.lists > MOST_LISTS;
        if matches!(frame, Frame::Span { .. }) {
            self.open_loose_paragraph();
            self.spans += 1;
            too_deep = self.spans > MOST_SPANS;
        } else {
            self.end_loose_paragraph();
        }
        if matches!(frame, Frame::Items { .. }) {
            self.lists += 1;
            too_deep = self.lists > MOST_LISTS;
        }
        if !too_deep {
            self.stack.push(frame);
        }
    }

    fn end(&mut self, tag: TagEnd) {
        if matches!(tag, TagEnd::Item) {
            self.end_loose_paragraph();
        }
        let is_span = matches!(
            tag,
            TagEnd::Emphasis
                | TagEnd::Strong
                | TagEnd::Strikethrough
                | TagEnd::Link
                | TagEnd::Image
        );
        let is_list = matches!(tag, TagEnd::List(_));
        let too_deep = match tag {
            TagEnd::List(_) | TagEnd::Item => self.lists > MOST_LISTS,
            _ => is_span && self.spans > MOST_SPANS,
        };
        self.spans -= usize::from(is_span);
        self.lists -= usize::from(is_list);
        if too_deep {
            return;
        }
        let opened = matches!(
            tag,
            TagEnd::Paragraph
                | TagEnd::CodeBlock
                | TagEnd::HtmlBlock
                | TagEnd::Heading(_)
                | TagEnd::List(_)
                | TagEnd::Item
                | TagEnd::Table
                | TagEnd::TableHead
                | TagEnd::TableRow
                | TagEnd::TableCell
        ) || is_span;
        if opened && let Some(frame) = self.stack.pop() {
            self.close(frame);
        }
    }

    fn close(&mut self, frame: Frame) {
        match frame {
            Frame::Paragraph { inlines, .. }
                if matches!(self.stack.last(), Some(Frame::Row(_))) =>
            {
                if let Some(Frame::Row(cells)) = self.stack.last_mut() {
                    cells.push(inlines);
                }
            }
            Frame::Row(cells) => {
                if let Some(Frame::Table(rows)) = self.stack.last_mut() {
                    rows.push(cells);
                }
            }
            Frame::Table(rows) => self.block(Block::Table { rows }),
            Frame::Paragraph { inlines, heading, .. } => {
                let inlines = trimmed(inlines);
                self.block(match heading {
                    None => Block::Paragraph { inlines },
                    Some(level) if self.page.is_some() => Block::Heading { level, inlines },
                    Some(_) => Block::Paragraph { inlines: vec![Inline::Strong { inlines }] },
                });
            }
            Frame::Items { ordered, items } => self.block(Block::List { ordered, items }),
            Frame::Blocks(blocks) => {
                if let Some(Frame::Items { items, .. }) = self.stack.last_mut() {
                    items.push(blocks);
                }
            }
            Frame::Span { wrap, inlines } => match wrap {
                Wrap::Emph => self.inline(Inline::Emph { inlines }),
                Wrap::Strong => self.inline(Inline::Strong { inlines }),
                Wrap::Strike => self.inline(Inline::Strike { inlines }),
                Wrap::Link(url) => self.inline(Inline::Link { url, inlines }),
                Wrap::Picture(src) => {
                    self.inline(Inline::Picture { src, alt: plain_text(&inlines) })
                }
                Wrap::Nothing => inlines.into_iter().for_each(|inline| self.inline(inline)),
            },
        }
    }

    /// The place of what a page of its own links or shows.
    fn place(&self, written: &str) -> Option<String> {
        self.page.and_then(|page| page(written))
    }

    fn block(&mut self, block: Block) {
        if let Some(Frame::Blocks(blocks)) = self.stack.last_mut() {
            blocks.push(block);
        }
    }

    fn inline(&mut self, inline: Inline) {
        self.open_loose_paragraph();
        if let Some(Frame::Paragraph { inlines, .. } | Frame::Span { inlines, .. }) =
            self.stack.last_mut()
        {
            inlines.push(inline);
        }
    }

    /// Adds text, to the text before it where there is some.
    fn append(&mut self, more: &str) {
        if let Some(Frame::Paragraph { inlines, .. } | Frame::Span { inlines, .. }) =
            self.stack.last_mut()
            && let Some(Inline::Text { text }) = inlines.last_mut()
        {
            text.push_str(more);
        } else {
            self.inline(Inline::Text { text: more.to_string() });
        }
    }

    fn open_loose_paragraph(&mut self) {
        if matches!(self.stack.last(), Some(Frame::Blocks(_))) {
            self.stack.push(Frame::Paragraph { inlines: Vec::new(), heading: None, loose: true });
        }
    }

    fn end_loose_paragraph(&mut self) {
        if matches!(self.stack.last(), Some(Frame::Paragraph { loose: true, .. }))
            && let Some(frame) = self.stack.pop()
        {
            self.close(frame);
        }
    }
}

/// The words alone.
pub fn plain_text(inlines: &[Inline]) -> String {
    let one = |inline: &Inline| match inline {
        Inline::Text { text } => text.clone(),
        Inline::Break => " ".to_string(),
        Inline::Picture { alt, .. } => alt.clone(),
        Inline::Emph { inlines }
        | Inline::Strong { inlines }
        | Inline::Strike { inlines }
        | Inline::Link { inlines, .. } => plain_text(inlines),
    };
    inlines.iter().map(one).collect()
}

/// The inlines without the line end that a code or HTML block has.
fn trimmed(mut inlines: Vec<Inline>) -> Vec<Inline> {
    if let Some(Inline::Text { text }) = inlines.last_mut() {
        text.truncate(text.trim_end_matches('\n').len());
    }
    inlines
}

fn may_follow(url: &str) -> bool {
    let scheme = url.split_once(':').map(|(scheme, _)| scheme.to_ascii_lowercase());
    matches!(scheme.as_deref(), Some("http" | "https" | "mailto"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn json(markdown: &str) -> String {
        serde_json::to_string(&prose(markdown).blocks).unwrap()
    }

    fn text(text: &str) -> Inline {
        Inline::Text { text: text.to_string() }
    }

    #[test]
    fn paragraphs_emphasis_and_breaks() {
        let blocks = prose("One *two* **three**\nfour  \nfive\n\nSix.").blocks;
        let first = vec![
            text("One "),
            Inline::Emph { inlines: vec![text("two")] },
            text(" "),
            Inline::Strong { inlines: vec![text("three")] },
            text(" four"),
            Inline::Break,
            text("five"),
        ];
        assert_eq!(blocks[0], Block::Paragraph { inlines: first });
        assert_eq!(blocks[1], Block::Paragraph { inlines: vec![text("Six.")] });
    }

    #[test]
    fn lists_tight_loose_and_nested() {
        let item = |words: &str| vec![Block::Paragraph { inlines: vec![text(words)] }];
        let tight = Block::List { ordered: false, items: vec![item("a"), item("b")] };
        assert_eq!(prose("- a\n- b").blocks, [tight]);
        let loose = Block::List { ordered: true, items: vec![item("a"), item("b")] };
        assert_eq!(prose("1. a\n\n2. b").blocks, [loose]);
        let mut outer = item("a");
        outer.push(Block::List { ordered: false, items: vec![item("b")] });
        assert_eq!(
            prose("- a\n  - b").blocks,
            [Block::List { ordered: false, items: vec![outer] }]
        );
    }

    #[test]
    fn tables_and_what_is_struck_through() {
        let said = prose("a ~~b~~\n\n| Day | Minutes |\n|---|---|\n| Mon | *20* |\n\nend");
        let struck = vec![text("a "), Inline::Strike { inlines: vec![text("b")] }];
        assert_eq!(said.blocks[0], Block::Paragraph { inlines: struck });
        let rows = vec![
            vec![vec![text("Day")], vec![text("Minutes")]],
            vec![vec![text("Mon")], vec![Inline::Emph { inlines: vec![text("20")] }]],
        ];
        assert_eq!(said.blocks[1], Block::Table { rows });
        assert_eq!(said.blocks[2], Block::Paragraph { inlines: vec![text("end")] });
    }

    #[test]
    fn raw_html_is_literal_text() {
        let blocks = prose("Hi <b>you</b>\n\n<script>alert(1)</script>").blocks;
        assert_eq!(blocks[0], Block::Paragraph { inlines: vec![text("Hi <b>you</b>")] });
        assert_eq!(
            blocks[1],
            Block::Paragraph { inlines: vec![text("<script>alert(1)</script>")] }
        );
    }

    #[test]
    fn only_safe_links_stay_links() {
        assert!(json("[a](https://example.org)").contains("\"url\":\"https://example.org\""));
        assert!(json("[a](MAILTO:a@example.org)").contains("\"kind\":\"link\""));
        for bad in ["[a](javascript:alert(1))", "[a](data:text/html,x)", "[a](page.html)"] {
            assert_eq!(prose(bad).blocks, [Block::Paragraph { inlines: vec![text("a")] }], "{bad}");
        }
    }

    #[test]
    fn what_is_nested_a_thousand_times_is_text_of_few_levels() {
        let deep = |text: &str| {
            let mut depth = 0i32;
            text.chars().fold(0, |most, c| {
                depth += i32::from("[{".contains(c)) - i32::from("]}".contains(c));
                most.max(depth)
            })
        };
        let nested =
            |open: &str, close: &str| format!("{}x{} y", open.repeat(1000), close.repeat(1000));
        let lists: String = (0..200).map(|at| format!("{}- a{at}\n", "  ".repeat(at))).collect();
        for text in [nested("*a ", " b*"), nested("**a ", " b**"), nested("![", "](u)"), lists] {
            let said = json(&text);
            assert!(deep(&said) < 32, "{} levels", deep(&said));
            let letters = |text: &str, letter| text.matches(letter).count();
            assert!(letters(&said, "a") >= letters(&text, "a"));
        }
        assert_eq!(prose(&"*".repeat(2000)).blocks.len(), 0);
    }

    #[test]
    fn headings_pictures_quotes_and_code_stay_readable() {
        let said = json("# Big\n\n> quoted\n\n![a cat](cat.png)\n\n    code\n");
        for word in ["Big", "quoted", "a cat", "code"] {
            assert!(said.contains(word), "{word}: {said}");
        }
        assert!(!said.contains("cat.png"));
        assert_eq!(prose(""), Prose::default());
    }
}
