site-home = Home
site-about About
