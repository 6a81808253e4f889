namespace Internal.Runtime;

/// <summary>A type at run time. ILC needs the name if code is shared between type arguments.</summary>
internal struct MethodTable
{
}
