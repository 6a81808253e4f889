static readonly uint[] s = {|HOOK037:Crc()|};

static uint[] Crc()
{
    var t = {|HOOK031:new uint[256]|};
    for (uint i = 0; i < 256; i++)
    {
        var c = i;
        for (var k = 0; k < 8; k++)
        {
            c = (c & 1) != 0 ? 0xEDB88320 ^ (c >> 1) : c >> 1;
        }
        t[i] = c;
    }
    return t;
}

static long Body(long x) => s[x];
