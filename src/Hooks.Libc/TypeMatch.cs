namespace Hooks.Libc;

/// <summary>How well a C# type stands for a C type.</summary>
internal enum TypeMatch
{
    /// <summary>It travels in another way, or has another size.</summary>
    None,

    /// <summary>It travels alike and reads large values differently.</summary>
    OtherSign,

    /// <summary>It is the same.</summary>
    Full,
}
