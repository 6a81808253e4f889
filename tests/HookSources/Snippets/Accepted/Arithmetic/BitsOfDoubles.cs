static long Body(long x) => BitConverterLess(x * 0.1) + BitConverterLess(x / 3.0);

static long BitConverterLess(double d) => Unsafe.BitCast<double, long>(d);
