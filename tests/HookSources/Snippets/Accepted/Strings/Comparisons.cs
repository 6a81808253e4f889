static long Body(long x)
{
    var s = x > 1 ? "abc" : "abd";
    return (s == "abc" ? 1 : 0)
        + (s != "abd" ? 2 : 0)
        + (s.Equals("abd") ? 4 : 0)
        + (string.Equals(s, null) ? 8 : 0)
        + ((object)s == null ? 16 : 0);
}
