//! Names of which made-up students, their families and their streets are put together.

use super::rng::Rng;

/// Names that go together, and the language spoken at home with them.
pub struct Pool {
    /// Home language.
    pub language: &'static str,
    /// Given names of women and girls.
    pub women: &'static [&'static str],
    /// Given names of men and boys.
    pub men: &'static [&'static str],
    /// Family names.
    pub families: &'static [&'static str],
}

/// A pool, drawn in the proportions of the school: three in four speak English at home.
pub fn pool(rng: &mut Rng) -> &'static Pool {
    match rng.between(0, 99) {
        0..=74 => &ENGLISH,
        75..=82 => &SPANISH,
        83..=87 => &PORTUGUESE,
        88..=91 => &FRENCH,
        92..=95 => &ARABIC,
        _ => &VIETNAMESE,
    }
}

/// A whole name, in the order the language has it.
pub fn full(given: &str, family: &str, language: &str) -> String {
    if language == "vi" { format!("{family} {given}") } else { format!("{given} {family}") }
}

/// Streets of Harbor Point.
pub const STREETS: [&str; 16] = [
    "Tidewater Lane",
    "Ropewalk Street",
    "Sailmaker Street",
    "Lightkeeper Road",
    "Bowsprit Avenue",
    "Granite Wharf",
    "Spruce Hill Road",
    "Compass Court",
    "Cannery Road",
    "Mariner Way",
    "Harbor View Drive",
    "Osprey Point",
    "Quarry Street",
    "Old Ferry Landing",
    "Bell Buoy Lane",
    "Shipyard Row",
];

static ENGLISH: Pool = Pool {
    language: "en",
    women: &[
        "Ada", "Brooke", "Camille", "Daphne", "Edith", "Fiona", "Gemma", "Hazel", "Iris", "Jade",
        "Keisha", "Leona", "Mabel", "Nina", "Opal", "Phoebe", "Rosalind", "Sienna", "Tessa", "Una",
        "Violet", "Willa", "Yara", "Zora",
    ],
    men: &[
        "Asher", "Byron", "Cyrus", "Desmond", "Elliot", "Finn", "Gideon", "Hugo", "Ivan", "Jasper",
        "Kofi", "Leif", "Micah", "Nolan", "Otis", "Percy", "Reuben", "Silas", "Tobias", "Upton",
        "Vaughn", "Wesley", "Xavier", "Zachary",
    ],
    families: &[
        "Abbott",
        "Baptiste",
        "Chandler",
        "Drummond",
        "Ellsworth",
        "Farrow",
        "Gilchrist",
        "Hathaway",
        "Ingersoll",
        "Jessup",
        "Kowalski",
        "Larrabee",
        "McKenna",
        "Novak",
        "Osgood",
        "Pinkham",
        "Quimby",
        "Rasmussen",
        "Soule",
        "Thornton",
        "Underhill",
        "Varney",
        "Wadsworth",
        "Yoder",
        "Anand",
        "Bergström",
        "Chukwu",
        "Hoffman",
        "Ishikawa",
        "Petrov",
    ],
};

static SPANISH: Pool = Pool {
    language: "es",
    women: &[
        "Alma", "Camila", "Daniela", "Elena", "Inés", "Julieta", "Lucía", "Marisol", "Paloma",
        "Ximena",
    ],
    men: &[
        "Adrián",
        "Bruno",
        "César",
        "Emilio",
        "Gonzalo",
        "Javier",
        "Leandro",
        "Nicolás",
        "Óscar",
        "Sebastián",
    ],
    families: &[
        "Aguilar Soto",
        "Cabrera",
        "Domínguez",
        "Espinoza Ruiz",
        "Figueroa",
        "Gutiérrez",
        "Ibáñez",
        "Maldonado",
        "Núñez Peña",
        "Zúñiga",
    ],
};

static PORTUGUESE: Pool = Pool {
    language: "pt",
    women: &["Alice", "Bruna", "Carolina", "Fernanda", "Inês", "Joana", "Letícia", "Mariana"],
    men: &["André", "Caio", "Davi", "Filipe", "Gonçalo", "Henrique", "Thiago", "Vinícius"],
    families: &[
        "Almeida",
        "Barros",
        "Coutinho",
        "Figueiredo",
        "Gonçalves",
        "Magalhães",
        "Simões",
        "Vasconcelos",
    ],
};

static FRENCH: Pool = Pool {
    language: "fr",
    women: &["Amandine", "Chloé", "Divine", "Élodie", "Fanta", "Maëlle", "Océane", "Solène"],
    men: &["Alassane", "Benoît", "Cédric", "Désiré", "Émile", "François", "Lionel", "Théo"],
    families: &[
        "Bakayoko",
        "Cyr",
        "Desjardins",
        "Kouassi",
        "Ouellette",
        "Mukendi",
        "Saint-Amand",
        "Traoré",
    ],
};

static ARABIC: Pool = Pool {
    language: "ar",
    women: &["Amal", "Dunya", "Farah", "Hanan", "Lina", "Nour", "Rania", "Salma"],
    men: &["Bilal", "Fadi", "Hamza", "Idris", "Karim", "Nabil", "Tariq", "Ziad"],
    families: &["Abdi", "Al-Khatib", "Barakat", "Darwish", "El-Amin", "Khoury", "Mansour", "Saleh"],
};

static VIETNAMESE: Pool = Pool {
    language: "vi",
    women: &[
        "Bảo Châu",
        "Diễm My",
        "Hồng Nhung",
        "Lan Anh",
        "Mai Phương",
        "Thu Hà",
        "Thuỳ Linh",
        "Yến Nhi",
    ],
    men: &[
        "Anh Tuấn",
        "Đức Huy",
        "Gia Bảo",
        "Hoàng Long",
        "Hữu Phước",
        "Quang Vinh",
        "Thanh Tùng",
        "Việt Dũng",
    ],
    families: &["Bùi", "Đặng", "Đỗ", "Hoàng", "Huỳnh", "Lê", "Phạm", "Vũ"],
};
