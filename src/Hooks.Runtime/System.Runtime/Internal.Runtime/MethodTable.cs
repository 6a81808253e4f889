namespace Internal.Runtime;

/// <summary>What is known of a type at run time. ILC asks for the name where code is shared between type arguments.</summary>
internal struct MethodTable
{
}
