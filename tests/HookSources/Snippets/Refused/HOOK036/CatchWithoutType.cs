static long Body(long x)
{
    try
    {
        return s[(int)x];
    }
    {|HOOK036:catch|}
    {
        return 3;
    }
}

static int[] {|HOOK052:s|} = [1, 2];
