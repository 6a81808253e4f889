static uint Crc(uint c)
{
    for (var k = 0; k < 8; k++)
    {
        c = (c & 1) != 0 ? 0xEDB88320 ^ (c >> 1) : c >> 1;
    }
    return c;
}

static long Body(long x) => Crc((uint)x);
