namespace Hooks.Loader;

/// <summary>A function that the library imports and glibc has several versions of, as a build lays it out beside the others
/// (<c>ImportObject</c> of the SDK).</summary>
internal unsafe struct ImportSlot
{
    /// <summary>Where the function is: at first what the dynamic linker binds a reference without a version to, its oldest version.
    /// Null if nothing defines it.</summary>
    public void* Address;

    /// <summary>Its name, with a zero at the end; null behind the last one.</summary>
    public byte* Name;
}
