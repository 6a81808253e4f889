static unsafe long Body(long x)
{
    delegate*<double, short> convert = &double.ConvertToIntegerNative<short>;
    return convert((x & 0xFFF) * -7.5);
}
