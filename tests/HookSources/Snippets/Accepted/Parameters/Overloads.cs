static long Over(int v) => 1;

static long Over(long v) => 2;

static long Over(double v) => 3;

static long Over(byte v) => 4;

static long Over(uint v) => 5;

static long Body(long x) =>
    Over((byte)x)
    + Over((int)x) * 10
    + Over(x) * 100
    + Over(1.5f) * 1000
    + Over((short)x) * 10000
    + Over((ushort)x) * 100000
    + Over((uint)x) * 1000000;
