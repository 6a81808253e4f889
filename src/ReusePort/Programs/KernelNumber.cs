namespace ReusePort.Programs;

/// <summary>Numbers of system calls (syscalls(2)).</summary>
internal static class KernelNumber
{
#if HOOKS_ARM64
    public const int Close = 57;
    public const int GetAffinity = 123;
    public const int GetDirectoryEntries = 61;
    public const int GetEffectiveUser = 175;
    public const int OpenAt = 56;
    public const int Prctl = 167;
    public const int Read = 63;
    public const int ReadLinkAt = 78;
    public const int ReceiveFrom = 207;
    public const int SendTo = 206;
    public const int Sleep = 101;
    public const int Socket = 198;
    public const int Status = 291;
#else
    public const int Close = 3;
    public const int GetAffinity = 204;
    public const int GetDirectoryEntries = 217;
    public const int GetEffectiveUser = 107;
    public const int OpenAt = 257;
    public const int Prctl = 157;
    public const int Read = 0;
    public const int ReadLinkAt = 267;
    public const int ReceiveFrom = 45;
    public const int SendTo = 44;
    public const int Sleep = 35;
    public const int Socket = 41;
    public const int Status = 332;
#endif
}
