language-name = Map
