static long Body(long x)
{
    try
    {
        return x;
    }
    {|HOOK036:catch|} (Exception e) when (e != null)
    {
        throw;
    }
}
