namespace Hooks.Libc;

/// <summary>How well a C# type matches a C type.</summary>
internal enum TypeMatch
{
    /// <summary>It is passed in another way, or has another size.</summary>
    None,

    /// <summary>It is passed in the same way, and has the other signedness.</summary>
    OtherSign,

    /// <summary>It is the same.</summary>
    Full,
}
