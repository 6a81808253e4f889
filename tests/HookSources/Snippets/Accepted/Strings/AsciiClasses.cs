static long Body(long x) =>
    (char.IsAsciiDigit((char)x) ? 1 : 0)
    + (char.IsAsciiLetter((char)x) ? 2 : 0)
    + (char.IsAsciiHexDigit((char)x) ? 4 : 0)
    + (char.IsAsciiDigit('7') ? 8 : 0);
