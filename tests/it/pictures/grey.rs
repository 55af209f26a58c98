//! Pictures in shades of grey, and how they differ.

use std::io::Cursor;

/// A picture: rows of dots from 0, black, to 255, white.
#[derive(Clone)]
pub(super) struct Grey {
    width: usize,
    dots: Vec<u8>,
}

/// The difference of two pictures.
pub(super) struct Difference {
    /// Where, in words.
    pub(super) message: String,
    /// The found picture with every cell that is the same turned pale.
    pub(super) cells: Grey,
}

/// Side of a cell in dots: about a line of text.
const CELL: usize = 8;

/// The most that the mean of a cell may differ, of 255: less than one grade for another makes.
const TOLERANCE: usize = 12;

/// Shades that a reference is kept in.
const SHADES: u8 = 16;

impl Grey {
    /// Reads a PNG whose dots are grey, whether or not it has a number for each colour.
    pub(super) fn from_png(bytes: &[u8]) -> Self {
        let mut decoder = png::Decoder::new(Cursor::new(bytes));
        decoder.set_transformations(png::Transformations::EXPAND);
        let mut reader = decoder.read_info().expect("a PNG");
        let mut dots = vec![0; reader.output_buffer_size().expect("a small picture")];
        let frame = reader.next_frame(&mut dots).expect("a PNG");
        dots.truncate(frame.buffer_size());
        let dots = dots.into_iter().step_by(frame.color_type.samples()).collect();
        Grey { width: frame.width as usize, dots }
    }

    /// Writes a PNG in sixteen shades of grey.
    pub(super) fn to_png(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        let height = self.dots.len() / self.width;
        let mut encoder = png::Encoder::new(&mut bytes, self.width as u32, height as u32);
        encoder.set_color(png::ColorType::Grayscale);
        encoder.set_depth(png::BitDepth::Four);
        encoder.set_compression(png::Compression::High);
        let shade = |dot: u8| (u16::from(dot) * u16::from(SHADES - 1) + 127) / 255;
        let packed: Vec<u8> = self
            .dots
            .chunks(self.width)
            .flat_map(|row| row.chunks(2))
            .map(|pair| (shade(pair[0]) << 4 | pair.get(1).map_or(0, |dot| shade(*dot))) as u8)
            .collect();
        let mut writer = encoder.write_header().expect("memory");
        writer.write_image_data(&packed).expect("memory");
        writer.finish().expect("memory");
        bytes
    }

    /// The difference of another picture; nothing when it is the same to the eye.
    pub(super) fn difference(&self, found: &Grey) -> Option<Difference> {
        if self.size() != found.size() {
            let message = format!("was {:?} dots, is {:?}", self.size(), found.size());
            return Some(Difference { message, cells: found.clone() });
        }
        let different: Vec<(usize, usize)> = self
            .corners()
            .filter(|at| self.mean(*at).abs_diff(found.mean(*at)) > TOLERANCE)
            .collect();
        let (x, y) = *different.first()?;
        let message = format!(
            "{} of {} cells differ, the first {}% from the left and {}% from the top",
            different.len(),
            self.corners().count(),
            x * 100 / self.width,
            y * 100 / self.size().1,
        );
        let mut cells = found.clone();
        for at in self.corners().filter(|at| !different.contains(at)) {
            for place in self.cell(at) {
                cells.dots[place] = 255 - (255 - cells.dots[place]) / 4;
            }
        }
        Some(Difference { message, cells })
    }

    fn size(&self) -> (usize, usize) {
        (self.width, self.dots.len() / self.width)
    }

    /// The upper left corners of all cells, row by row.
    fn corners(&self) -> impl Iterator<Item = (usize, usize)> {
        let (width, height) = self.size();
        let rows = (0..height).step_by(CELL);
        rows.flat_map(move |y| (0..width).step_by(CELL).map(move |x| (x, y)))
    }

    /// The places of a cell's dots.
    fn cell(&self, (x, y): (usize, usize)) -> impl Iterator<Item = usize> {
        let (width, height) = self.size();
        let rows = y..height.min(y + CELL);
        rows.flat_map(move |y| (x..width.min(x + CELL)).map(move |x| y * width + x))
    }

    fn mean(&self, at: (usize, usize)) -> usize {
        let sum: usize = self.cell(at).map(|place| usize::from(self.dots[place])).sum();
        sum / self.cell(at).count()
    }
}
