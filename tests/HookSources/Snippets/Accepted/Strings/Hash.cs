static int Hash(string s)
{
    var h = 5381;
    foreach (var c in s)
    {
        h = h * 33 ^ c;
    }
    return h;
}

static long Body(long x) => Hash(x > 1 ? "red" : "green") + Hash("") + Hash(nameof(Body));
