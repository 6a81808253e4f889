namespace System.Linq.Expressions;

/// <summary>An operator, as the compiler names it to a binder.</summary>
public enum ExpressionType
{
    /// <summary>Addition, the only one with a name here: the compiler writes the others as numbers.</summary>
    Add,
}
