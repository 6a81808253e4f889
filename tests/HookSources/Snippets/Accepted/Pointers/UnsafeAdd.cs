static long Body(long x)
{
    ref var r = ref Unsafe.Add(ref Unsafe.As<long, byte>(ref x), 2);
    r = 0x77;
    return x + (Unsafe.AreSame(ref x, ref x) ? 1 : 0) + (Unsafe.IsNullRef(ref x) ? 2 : 0);
}
